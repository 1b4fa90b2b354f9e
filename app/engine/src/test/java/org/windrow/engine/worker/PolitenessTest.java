package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolitenessTest {

    @Test
    void aStrangerIsAskedOnceASecond() {
        assertThat(Politeness.towards(URI.create("https://repository.example.org/oai")).gap())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void arxivGetsWhatItAsksFor() {
        assertThat(Politeness.towards(URI.create("https://export.arxiv.org/oai2")).gap())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(Politeness.towards(URI.create("https://export.arxiv.org/oai2")).connections())
                .isEqualTo(1);
    }

    @Test
    void thisMachineNeedsNoPoliteness() {
        assertThat(Politeness.towards(URI.create("http://127.0.0.1:8080/oai")).gap()).isZero();
        assertThat(Politeness.towards(URI.create("http://localhost/oai")).gap()).isZero();
        assertThat(Politeness.towards(URI.create("http://[::1]:8080/oai")).gap()).isZero();
    }

    @Test
    void aNameThatLooksLikeAnAddressIsAStranger() {
        assertThat(Politeness.towards(URI.create("http://127.0.0.1.example.org/oai")).gap())
                .isEqualTo(Duration.ofSeconds(1));
    }
}
