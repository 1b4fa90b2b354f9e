package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import org.junit.jupiter.api.Test;

class LongListPracticeTest extends FxTest {

    @Test
    void theListThatNobodySeesIsReallyScrolled() {
        onFx(() -> {
            var practice = new LongListPractice();
            practice.beginAnew();
            practice.jump(0.5);
            assertThat(rowsInSight(practice)).contains(10_000).doesNotContain(0, 19_999);
            practice.jump(0);
            assertThat(rowsInSight(practice)).contains(19_998);
            practice.jump(1);
            assertThat(rowsInSight(practice)).contains(1, 2);
        });
    }

    @Test
    void inSpareTimeItComesToAnEnd() {
        onFx(() -> {
            var spare = new SpareTime();
            List<String> done = new ArrayList<>();
            LongListPractice.in(spare);
            spare.finish();
            spare.add(() -> done.add("what came later"));
            spare.finish();
            assertThat(done).hasSize(1);
        });
    }

    @Test
    void javaFxHasNothingToComplainOf() {
        List<LogRecord> complaints = new ArrayList<>();
        var all = Logger.getLogger("");
        var listener = new Handler() {
            @Override
            public void publish(LogRecord complaint) {
                complaints.add(complaint);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        all.addHandler(listener);
        try {
            onFx(() -> {
                var spare = new SpareTime();
                LongListPractice.in(spare);
                spare.finish();
            });
        } finally {
            all.removeHandler(listener);
        }
        assertThat(complaints).isEmpty();
    }

    private static Set<Integer> rowsInSight(LongListPractice practice) {
        return practice.list().lookupAll(".indexed-cell").stream()
                .filter(Node::isVisible)
                .map(row -> ((IndexedCell<?>) row).getIndex())
                .collect(Collectors.toSet());
    }
}
