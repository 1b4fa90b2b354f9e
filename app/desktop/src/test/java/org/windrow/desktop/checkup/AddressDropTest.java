package org.windrow.desktop.checkup;

import static org.assertj.core.api.Assertions.assertThat;

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
}
