package org.windrow.view.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiloNamesTest {

    @Test
    void aSiloIsCalledByItsFolder() {
        SiloNames names = new SiloNames(List.of(path("a", "barn"), path("a", "loft")));
        assertThat(names.of(path("a", "barn"))).isEqualTo("barn");
        assertThat(names.of(path("a", "loft").toString())).isEqualTo("loft");
    }

    @Test
    void thoseThatAreCalledAlikeAreToldApartByAsMuchOfThePathAsThatTakes() {
        SiloNames names = new SiloNames(
                List.of(path("a", "x", "silo"), path("b", "x", "silo"), path("b", "y", "silo"), path("b", "barn")));
        assertThat(names.of(path("a", "x", "silo")))
                .isEqualTo(Path.of("a", "x", "silo").toString());
        assertThat(names.of(path("b", "x", "silo")))
                .isEqualTo(Path.of("b", "x", "silo").toString());
        assertThat(names.of(path("b", "y", "silo")))
                .isEqualTo(Path.of("y", "silo").toString());
        assertThat(names.of(path("b", "barn"))).isEqualTo("barn");
    }

    @Test
    void oneFolderThatEndsAsAnotherBeginsIsToldApartToo() {
        SiloNames names = new SiloNames(List.of(path("silo"), path("a", "silo")));
        assertThat(names.of(path("silo"))).isNotEqualTo(names.of(path("a", "silo")));
    }

    @Test
    void whatIsNotAmongThemOrNoFolderAtAllStillHasAName() {
        SiloNames names = new SiloNames(List.of());
        assertThat(names.of(path("a", "elsewhere"))).isEqualTo("elsewhere");
        assertThat(names.of("\0")).isEqualTo("\0");
    }

    private static Path path(String first, String... more) {
        return Path.of(first, more).toAbsolutePath();
    }
}
