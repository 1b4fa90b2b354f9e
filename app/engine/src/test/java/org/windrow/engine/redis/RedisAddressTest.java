package org.windrow.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;

class RedisAddressTest {

    @Test
    void aServerAloneUsesTheStandardPort() {
        assertThat(RedisAddress.parse("redis://localhost"))
                .isEqualTo(
                        new RedisAddress.Single(new HostAndPort("localhost", 6379), 0, RedisAddress.Login.NONE, false));
    }

    @Test
    void userPasswordPortAndDatabaseAreRead() {
        assertThat(RedisAddress.parse("rediss://anna:p%40ss%2Fw+rd@redis.example.org:7000/3"))
                .isEqualTo(new RedisAddress.Single(
                        new HostAndPort("redis.example.org", 7000),
                        3,
                        new RedisAddress.Login("anna", "p@ss/w+rd"),
                        true));
    }

    @Test
    void aPasswordNeedsNoUser() {
        assertThat(RedisAddress.parse("redis://:secret@h").login()).isEqualTo(new RedisAddress.Login(null, "secret"));
        assertThat(RedisAddress.parse("redis://secret@h").login()).isEqualTo(new RedisAddress.Login(null, "secret"));
    }

    @Test
    void anAddressOfVersionSixIsRead() {
        assertThat(RedisAddress.parse("redis://[::1]:7000"))
                .isEqualTo(new RedisAddress.Single(new HostAndPort("::1", 7000), 0, RedisAddress.Login.NONE, false));
    }

    @Test
    void sentinelsNameTheirMaster() {
        assertThat(RedisAddress.parse("redis-sentinel://:pw@one:26380,two/mymaster/2"))
                .isEqualTo(new RedisAddress.Sentinel(
                        List.of(new HostAndPort("one", 26380), new HostAndPort("two", 26379)),
                        "mymaster",
                        2,
                        new RedisAddress.Login(null, "pw"),
                        false));
    }

    @Test
    void aClusterIsKnownBySomeOfItsNodes() {
        assertThat(RedisAddress.parse("rediss-cluster://one:7001,two:7002"))
                .isEqualTo(new RedisAddress.Cluster(
                        List.of(new HostAndPort("one", 7001), new HostAndPort("two", 7002)),
                        RedisAddress.Login.NONE,
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://anna:hunter2@host:1/1",
                "redis-sentinel://:hunter2@host,two/master",
                "rediss-cluster://hunter2@host"
            })
    void thePasswordIsNeverShown(String text) {
        assertThat(RedisAddress.parse(text).toString())
                .doesNotContain("hunter2")
                .contains("***@host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host:6379",
                "http://u:hunter2@host",
                "u:hunter2@host",
                "redis://",
                "redis://u:hunter2@host:port",
                "redis://u:hunter2@host:99999",
                "redis://u:hunter2@host/one",
                "redis://u:hunter2@host,other",
                "redis://u:hunter2@host/1?x=y",
                "redis://u:hunter2@ho st",
                "redis-sentinel://u:hunter2@host",
                "redis-cluster://u:hunter2@host/1",
                "redis://u:hun%ter2@host"
            })
    void whatCannotBeReadIsRefusedWithoutRepeatingThePassword(String text) {
        assertThatThrownBy(() -> RedisAddress.parse(text))
                .isInstanceOfSatisfying(
                        RedisException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(RedisException.Problem.BAD_ADDRESS))
                .hasMessageContaining("Write redis://")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("hun%ter2");
    }

    @Test
    void thePlaceIsHostsAndPortsAlone() {
        assertThat(RedisAddress.parse("rediss://anna:hunter2@host/1").place()).isEqualTo("host:6379");
        assertThat(RedisAddress.parse("redis-sentinel://:hunter2@a,b/main").place())
                .isEqualTo("a:26379,b:26379 (Sentinel, main)");
        assertThat(RedisAddress.parse("redis-cluster://:hunter2@a,b").place()).isEqualTo("a:6379,b:6379 (Cluster)");
    }
}
