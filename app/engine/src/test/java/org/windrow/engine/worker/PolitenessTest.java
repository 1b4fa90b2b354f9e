package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Configuration;

class PolitenessTest {

    @Test
    void aStrangerIsAskedOnceASecond() {
        assertThat(Politeness.towards(URI.create("https://repository.example.org/oai"))
                        .gap())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void arxivGetsWhatItAsksFor() {
        assertThat(Politeness.towards(URI.create("https://export.arxiv.org/oai2"))
                        .gap())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(Politeness.towards(URI.create("https://export.arxiv.org/oai2"))
                        .connections())
                .isEqualTo(1);
    }

    @Test
    void thisMachineNeedsNoPoliteness() {
        assertThat(Politeness.towards(URI.create("http://127.0.0.1:8080/oai")).gap())
                .isZero();
        assertThat(Politeness.towards(URI.create("http://localhost/oai")).gap()).isZero();
        assertThat(Politeness.towards(URI.create("http://[::1]:8080/oai")).gap())
                .isZero();
    }

    @Test
    void aNameThatLooksLikeAnAddressIsAStranger() {
        assertThat(Politeness.towards(URI.create("http://127.0.0.1.example.org/oai"))
                        .gap())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aStrangerIsTreatedAsThePersonDecided() {
        Configuration hasty = new Configuration(null, 1, 1, Duration.ofMillis(100), 8, 10, null, null, null, null);

        LanePolicy policy = Politeness.towards(URI.create("https://repository.example.org/oai"), hasty);

        assertThat(policy).isEqualTo(new LanePolicy(8, Duration.ofMillis(100)));
        assertThat(Politeness.towards(URI.create("https://export.arxiv.org/oai2"), hasty)
                        .connections())
                .isEqualTo(1);
        assertThat(NodeSettings.ofThisProcess(1, 1, hasty).stranger()).isEqualTo(policy);
    }
}
