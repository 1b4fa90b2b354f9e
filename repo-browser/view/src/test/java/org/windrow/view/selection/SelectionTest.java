package org.windrow.view.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.windrow.view.selection.Selection.Range;

class SelectionTest {

    private final Selection selection = new Selection();

    @Test
    void aMillionPlacesAreOneRange() {
        selection.all(1_000_000);
        assertThat(selection.countProperty().get()).isEqualTo(1_000_000);
        assertThat(selection.ranges()).containsExactly(new Range(0, 1_000_000));
        selection.toggle(500);
        assertThat(selection.ranges()).containsExactly(new Range(0, 500), new Range(501, 1_000_000));
    }

    @Test
    void itExtendsFromThePlaceThatWasSelectedByItself() {
        selection.only(10);
        selection.extendTo(4);
        assertThat(selection.ranges()).containsExactly(new Range(4, 11));
        selection.extendTo(12);
        assertThat(selection.ranges()).containsExactly(new Range(10, 13));
    }

    @Test
    void itAgreesWithASetOfBitsWhateverIsToggled() {
        Random random = new Random(7);
        BitSet bits = new BitSet();
        for (int step = 0; step < 5_000; step++) {
            int place = random.nextInt(60);
            selection.toggle(place);
            bits.flip(place);
            assertThat(selection.countProperty().get()).isEqualTo(bits.cardinality());
            assertThat(selection.contains(place)).isEqualTo(bits.get(place));
        }
        BitSet again = new BitSet();
        selection.ranges().forEach(range -> again.set(range.from(), range.to()));
        assertThat(again).isEqualTo(bits);
    }
}
