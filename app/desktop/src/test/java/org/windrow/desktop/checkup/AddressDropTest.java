package org.windrow.desktop.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressDropTest {

    @Test
    void aLinkOrTextWithAnAddressIsTaken() {
        assertThat(AddressDrop.addressIn("https://example.org/browse", null)).contains("https://example.org/browse");
        assertThat(AddressDrop.addressIn(null, " example.org/oai \nand more")).contains("example.org/oai");
        assertThat(AddressDrop.addressIn("file:///home/me/a.txt", "https://example.org"))
                .contains("https://example.org");
    }

    @Test
    void anythingElseCannotBeDropped() {
        assertThat(AddressDrop.addressIn(null, null)).isEmpty();
        assertThat(AddressDrop.addressIn(null, "hay")).isEmpty();
        assertThat(AddressDrop.addressIn(null, "Make hay while the sun shines."))
                .isEmpty();
        assertThat(AddressDrop.addressIn("file:///etc/passwd", "")).isEmpty();
        assertThat(AddressDrop.addressIn("https://user:secret@example.org/", null))
                .isEmpty();
    }

    @Test
    void oneFileIsTakenAtATime() {
        assertThat(AddressDrop.fileIn(List.of(new File("sources.txt")))).contains(Path.of("sources.txt"));
        assertThat(AddressDrop.fileIn(List.of())).isEmpty();
        assertThat(AddressDrop.fileIn(List.of(new File("a"), new File("b")))).isEmpty();
    }
}
