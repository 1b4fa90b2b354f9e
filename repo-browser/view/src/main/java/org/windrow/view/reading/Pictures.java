package org.windrow.view.reading;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.windrow.view.preview.Preview;

/** Turns pixels that were read elsewhere into what JavaFX shows. */
final class Pictures {

    private Pictures() {}

    static Image image(Preview.Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.pixels(),
                        0,
                        picture.width());
        return image;
    }
}
