package org.windrow.desktop.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.windrow.spi.checkup.OfferedSet;

class SetTreeTest {

    private final SetTree tree = new SetTree();

    @Test
    void eachColonIsALevelWhateverComesFirst() {
        tree.add(List.of(set("a:b:c"), set("a"), set("d"), set("a:b"), set("a:e")));
        assertThat(specs(tree.root())).containsExactly("a", "d");
        SetTree.Branch a = tree.root().children().getFirst();
        assertThat(a.set()).contains(set("a"));
        assertThat(specs(a)).containsExactly("a:b", "a:e");
        assertThat(specs(a.children().getFirst())).containsExactly("a:b:c");
    }

    @Test
    void aPartOfItHasWhatIsAboveItsSets() {
        tree.add(List.of(set("a"), set("a:b"), set("a:b:c"), set("a:x"), set("d")));
        SetTree part = tree.only(List.of(set("a:b:c")));
        assertThat(specs(part.root())).containsExactly("a");
        assertThat(part.find("a").flatMap(SetTree.Branch::set)).contains(set("a"));
        assertThat(part.find("a:x")).isEmpty();
    }

    @Test
    void aSetSpecOfNothingButColonsMakesNoTreeWithoutEnd() {
        tree.add(set(":".repeat(100_000)));
        tree.add(set("a::b"));
        assertThat(tree.root().children()).hasSize(2);
    }

    @Test
    void aHundredThousandSetsOfWhichNoneIsUnfoldedMakeNoMoreItemsThanTheFirstLevelHas() {
        SetItem root = SetItem.root(tree);
        tree.add(IntStream.range(0, 100_000)
                .mapToObj(i -> set("top" + i % 10 + ":" + i))
                .toList());
        assertThat(root.getChildren()).hasSize(10).noneMatch(item -> item.isLeaf());
        tree.add(set("top10"));
        assertThat(root.getChildren()).hasSize(11);
    }

    private static OfferedSet set(String spec) {
        return new OfferedSet(spec, "Name of " + spec);
    }

    private static List<String> specs(SetTree.Branch branch) {
        return branch.children().stream().map(SetTree.Branch::spec).toList();
    }
}
