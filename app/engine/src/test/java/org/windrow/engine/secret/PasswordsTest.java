package org.windrow.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.source.Configuration;

class PasswordsTest {

    private static final URI REDIS = URI.create("rediss://ada:p%40ss%2Fword%2B1@redis.example.org:6380/1");
    private static final URI PROXY = URI.create("http://ada:straw@proxy.example.org:3128");

    @TempDir
    Path folder;

    private final Secrets masked = new Secrets();
    private final List<String> reports = new ArrayList<>();

    @Test
    void whatIsSavedHoldsNoPasswordAndWhatIsUsedHasThemAll() throws IOException, InterruptedException {
        Configuration typed = Configuration.DEFAULTS.withRedis(REDIS).withProxy(PROXY);

        Configuration saved = passwords().keep(typed);

        assertThat(saved.redis()).hasToString("rediss://ada:@redis.example.org:6380/1");
        assertThat(saved.proxy()).hasToString("http://ada:@proxy.example.org:3128");
        Configuration used = passwords().complete(saved, reports::add);
        assertThat(RedisAddress.parse(String.valueOf(used.redis())).login().password())
                .isEqualTo("p@ss/word+1");
        assertThat(used.proxy()).isEqualTo(PROXY);
        assertThat(masked.mask("login with p@ss/word+1")).doesNotContain("word");
        assertThat(reports).isEmpty();
    }

    @Test
    void aPasswordThatIsNotTypedAgainStays() throws IOException, InterruptedException {
        Configuration saved = passwords().keep(Configuration.DEFAULTS.withProxy(PROXY));
        assertThat(passwords().keep(saved)).isEqualTo(saved);
        assertThat(passwords().complete(saved, reports::add).proxy()).isEqualTo(PROXY);
    }

    @Test
    void aPasswordThatIsNoLongerNeededIsForgotten() throws IOException, InterruptedException {
        passwords().keep(Configuration.DEFAULTS.withRedis(REDIS).withProxy(PROXY));
        passwords().keep(Configuration.DEFAULTS.withRedis(URI.create("redis://redis.example.org")));
        assertThat(folder.resolve("secrets")).isEmptyDirectory();
    }

    @Test
    void aPasswordThatCannotBeHadIsSaid() throws IOException, InterruptedException {
        Configuration saved = passwords().keep(Configuration.DEFAULTS.withProxy(PROXY));
        Path file = folder.resolve("secrets/proxy");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(passwords().complete(saved, reports::add)).isEqualTo(saved);
        assertThat(reports).singleElement().asString().contains("password of proxy");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://:secret@host,        redis://:@host",
        "redis://secret@host/2,       redis://:@host/2",
        "http://ada:s@host:1,         http://ada:@host:1",
        "http://ada@host,             http://ada@host",
        "redis://host:6379,           redis://host:6379"
    })
    void anAddressIsKnownWithoutItsPassword(URI whole, URI without) {
        assertThat(AddressLogin.without(whole)).isEqualTo(without);
    }

    private Passwords passwords() {
        return new Passwords(new PrivateFileStore(folder.resolve("secrets")), masked);
    }
}
