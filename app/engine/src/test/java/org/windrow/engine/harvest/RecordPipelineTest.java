package org.windrow.engine.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.windrow.spi.Checkpoint;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.PageEnd;

class RecordPipelineTest {

    private static final int THREADS = 4;

    @Test
    void aPageEndsOnceAllItsRecordsAreStoredAndPagesEndInOrder() throws Exception {
        Gathering stage = new Gathering();
        try (RecordPipeline<List<String>> pipeline = new RecordPipeline<>("test", THREADS, stage)) {
            for (int page = 1; page <= 50; page++) {
                for (int record = 0; record < 40; record++) {
                    pipeline.record(record("oai:x:" + record, page + "-" + record));
                }
                pipeline.pageEnd(end(page));
            }
            pipeline.finish();
        }

        assertThat(stage.ended).hasSize(50).allSatisfy(page -> assertThat(page).hasSize(40));
        for (int page = 1; page <= 50; page++) {
            String prefix = page + "-";
            assertThat(stage.ended.get(page - 1)).allMatch(stored -> stored.startsWith(prefix));
        }
        assertThat(stage.finished).isTrue();
    }

    @Test
    void recordsOfOneIdentifierAreStoredInTheirOrder() throws Exception {
        Gathering stage = new Gathering();
        try (RecordPipeline<List<String>> pipeline = new RecordPipeline<>("test", THREADS, stage)) {
            for (int edition = 100; edition < 400; edition++) {
                pipeline.record(record("oai:x:1", String.valueOf(edition)));
            }
            pipeline.pageEnd(end(1));
            pipeline.finish();
        }

        assertThat(stage.ended.getFirst()).hasSize(300).isSorted();
    }

    @Test
    void aSlowRecordHoldsUpTheEndOfItsPageOnly() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Gathering stage = new Gathering() {
            @Override
            public void record(List<String> page, HarvestedRecord record) throws IOException, InterruptedException {
                if (record.datestamp().equals("slow")) {
                    goOn.await();
                }
                super.record(page, record);
            }
        };
        try (RecordPipeline<List<String>> pipeline = new RecordPipeline<>("test", THREADS, stage)) {
            pipeline.record(record("a", "slow"));
            pipeline.pageEnd(end(1));
            pipeline.record(record("b", "quick"));
            pipeline.pageEnd(end(2));

            await().untilAsserted(() -> assertThat(stage.stored).containsExactly("quick"));
            assertThat(stage.ended).isEmpty();
            goOn.countDown();
            pipeline.finish();
        }

        assertThat(stage.ended).containsExactly(List.of("slow"), List.of("quick"));
    }

    @Test
    void afterAFailureNoPageEndsAndTheCauseIsTold() throws Exception {
        Gathering stage = new Gathering() {
            @Override
            public void record(List<String> page, HarvestedRecord record) throws IOException {
                throw new IOException("The disk is full");
            }
        };
        try (RecordPipeline<List<String>> pipeline = new RecordPipeline<>("test", THREADS, stage)) {
            pipeline.record(record("a", "1"));
            await().untilAsserted(() -> assertThatThrownBy(() -> pipeline.pageEnd(end(1)))
                    .isInstanceOf(StoreFailedException.class)
                    .hasMessageContaining("The disk is full"));

            assertThatThrownBy(pipeline::finish).isInstanceOf(StoreFailedException.class);
        }
        assertThat(stage.ended).isEmpty();
        assertThat(stage.finished).isFalse();
    }

    @Test
    void whatIsFoundOddBelongsToThePageUnderWay() throws Exception {
        Gathering stage = new Gathering();
        try (RecordPipeline<List<String>> pipeline = new RecordPipeline<>("test", THREADS, stage)) {
            pipeline.pageEnd(end(1));
            pipeline.problem(new HarvestProblem(HarvestProblem.Kind.WARNING, "a", "odd"));
            pipeline.pageEnd(end(2));
            pipeline.finish();
        }

        assertThat(stage.ended).containsExactly(List.of(), List.of("odd"));
    }

    @Test
    void closingLeavesWhatIsNotStoredYet() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Gathering stage = new Gathering() {
            @Override
            public void record(List<String> page, HarvestedRecord record) throws InterruptedException {
                begun.countDown();
                never.await();
            }
        };
        RecordPipeline<List<String>> pipeline = new RecordPipeline<>("test", THREADS, stage);
        pipeline.record(record("a", "1"));
        pipeline.pageEnd(end(1));
        begun.await();

        pipeline.close();

        assertThat(stage.ended).isEmpty();
    }

    private static HarvestedRecord record(String identifier, String datestamp) {
        return new HarvestedRecord(identifier, datestamp, false, List.of(), null, List.of());
    }

    private static PageEnd end(int page) {
        return new PageEnd(new Checkpoint("page " + page), 1, 1, OptionalLong.empty());
    }

    /** Keeps what it is given: by page what was stored, in order. */
    private static class Gathering implements RecordPipeline.Stage<List<String>> {

        final List<List<String>> ended = Collections.synchronizedList(new ArrayList<>());
        final List<String> stored = Collections.synchronizedList(new ArrayList<>());
        volatile boolean finished;

        @Override
        public List<String> newPage() {
            return Collections.synchronizedList(new ArrayList<>());
        }

        @Override
        public void record(List<String> page, HarvestedRecord record) throws IOException, InterruptedException {
            page.add(record.datestamp());
            stored.add(record.datestamp());
        }

        @Override
        public void problem(List<String> page, HarvestProblem problem) {
            page.add(problem.message());
        }

        @Override
        public void pageEnd(List<String> page, PageEnd end) {
            ended.add(List.copyOf(page));
        }

        @Override
        public void finish() {
            finished = true;
        }
    }
}
