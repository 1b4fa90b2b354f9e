package org.windrow.cli.node;

import org.windrow.engine.redis.RedisAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address of Redis from the command line. */
public final class RedisOption implements ITypeConverter<RedisAddress> {

    @Override
    public RedisAddress convert(String value) {
        try {
            return RedisAddress.parse(value);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(String.valueOf(wrong.getMessage()));
        }
    }
}
