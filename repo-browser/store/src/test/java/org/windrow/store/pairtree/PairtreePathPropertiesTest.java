package org.windrow.store.pairtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PairtreePathPropertiesTest {

    @Property
    void everyIdentifierComesBackFromItsPath(@ForAll("identifiers") String identifier) {
        String path = PairtreePath.path(identifier);

        assertThat(PairtreePath.identifier(Path.of(path))).isEqualTo(identifier);
    }

    @Property
    void everyPathIsOfVisibleAsciiInPiecesOfTwoAndStaysBelowTheRoot(@ForAll("identifiers") String identifier) {
        String path = PairtreePath.path(identifier);

        assertThat(path).matches("([!-~&&[^./:\\\\]]{2}/)*[!-~&&[^./:\\\\]]{1,2}");
    }

    @Property
    void differentIdentifiersHaveDifferentPaths(
            @ForAll("identifiers") String one, @ForAll("identifiers") String other) {
        assertThat(PairtreePath.path(one).equals(PairtreePath.path(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> identifiers() {
        Arbitrary<String> anyText = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(400)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Arbitrary<String> special = Arbitraries.strings()
                .withChars("./:=+,^\\*?\"<>|\0\n ~!aé")
                .ofMinLength(1)
                .ofMaxLength(40);
        return Arbitraries.oneOf(anyText, special);
    }
}
