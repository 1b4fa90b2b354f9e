package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void aPictureIsReadBackAsItWas() throws IOException {
        var picture = new WritableImage(7, 5);
        for (int x = 0; x < 7; x++) {
            for (int y = 0; y < 5; y++) {
                picture.getPixelWriter().setArgb(x, y, 0xFF000000 | x << 20 | y << 9 | x * y);
            }
        }

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(picture)));

        assertThat(read.getWidth()).isEqualTo(7);
        assertThat(read.getHeight()).isEqualTo(5);
        assertThat(read.getRGB(6, 4)).isEqualTo(picture.getPixelReader().getArgb(6, 4));
        assertThat(read.getRGB(0, 3)).isEqualTo(picture.getPixelReader().getArgb(0, 3));
    }
}
