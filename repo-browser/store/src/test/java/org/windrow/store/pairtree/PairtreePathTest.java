package org.windrow.store.pairtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairtreePathTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            ark:/13030/xt12t3 -> ar/k+/=1/30/30/=x/t1/2t/3
            http://n2t.info/urn:nbn:se:kb:repos-1 -> ht/tp/+=/=n/2t/,i/nf/o=/ur/n+/nb/n+/se/+k/b+/re/po/s-/1
            what-the-*@?#!^!? -> wh/at/-t/he/-^/2a/@^/3f/#!/^5/e!/^3/f
            oai:eprints.example.org:774 -> oa/i+/ep/ri/nt/s,/ex/am/pl/e,/or/g+/77/4
            back\\slash -> ba/ck/^5/cs/la/sh
            a b -> a^/20/b
            café -> ca/f^/c3/^a/9
            ウ -> ^e/3^/82/^a/6
            a.b,c=d+e -> a,/b^/2c/c^/3d/d^/2b/e
            """)
    void anIdentifierHasThePathOfTheSpecification(String identifier, String path) {
        assertThat(PairtreePath.path(identifier)).isEqualTo(path);
        assertThat(PairtreePath.identifier(Path.of(path))).isEqualTo(identifier);
    }

    @Test
    void whatIsNotVisibleIsEscaped() {
        assertThat(PairtreePath.path("tab\tx")).isEqualTo("ta/b^/09/x");
        assertThat(PairtreePath.path("\uD83D\uDE00")).isEqualTo("^f/0^/9f/^9/8^/80");
        assertThat(PairtreePath.path("\0")).isEqualTo("^0/0");
    }

    @Test
    void noIdentifierLeavesTheTree() {
        assertThat(PairtreePath.path("../../etc/passwd")).isEqualTo(",,/=,/,=/et/c=/pa/ss/wd");
        assertThat(PairtreePath.path("...")).isEqualTo(",,/,");
    }

    @Test
    void aTextThatUtf8CannotCarryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairtreePath.path("half a pair \uD83D"))
                .withMessageContaining("surrogate");
        assertThatIllegalArgumentException().isThrownBy(() -> PairtreePath.path(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/bc", "abc", "ab/^4/1", "ab/^Z/Z", "ab/^", "ab/é", "^f/f", "a^/2B"})
    void aPathThatNoIdentifierHasIsRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> PairtreePath.identifier(Path.of(path)));
    }
}
