package org.windrow.cli.node;

import org.windrow.engine.log.Secrets;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address of Redis from the command line; its password is a secret from then on. */
public final class RedisOption implements ITypeConverter<RedisAddress> {

    private final Secrets secrets;

    /** @param secrets is told the passwords */
    public RedisOption(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public RedisAddress convert(String value) {
        try {
            RedisAddress address = RedisAddress.parse(value);
            String password = address.login().password();
            if (password != null) {
                secrets.add(password);
            }
            return address;
        } catch (RedisException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
