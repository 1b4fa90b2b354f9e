package org.windrow.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    private final Secrets secrets = new Secrets();

    @ParameterizedTest
    @CsvSource({
        "redis://:s3cret@localhost:6379/0, redis://***@localhost:6379/0",
        "rediss://user:p@ss:word@redis.example.org, rediss://***@redis.example.org",
        "https://user@example.org/oai, https://***@example.org/oai",
        "https://example.org/f.pdf?token=abc&x=1, https://example.org/f.pdf?token=***&x=1",
        "https://example.org/?verb=Identify&api_key=abc#end, https://example.org/?verb=Identify&api_key=***#end"
    })
    void credentialsInAUrlAreMasked(String url, String masked) {
        assertThat(secrets.mask("Asking " + url + " failed")).isEqualTo("Asking " + masked + " failed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/oai?verb=ListRecords&resumptionToken=x@y",
        "https://example.org/people/@ada",
        "mail ada@example.org",
        "oai:example.org:1"
    })
    void whatIsNoSecretStays(String text) {
        assertThat(secrets.mask(text)).isEqualTo(text);
    }

    @Test
    void aKnownValueIsMaskedWhereverItStands() {
        secrets.add("correct-horse");
        secrets.add("a");

        assertThat(secrets.mask("AUTH correct-horse was refused")).isEqualTo("AUTH *** was refused");
    }
}
