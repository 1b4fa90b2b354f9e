package org.windrow.engine.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PageCommitterTest {

    @Test
    void pagesAreCommittedInOrderAndDrainWaitsForAll() throws Exception {
        List<Integer> committed = Collections.synchronizedList(new ArrayList<>());
        try (PageCommitter<Integer> committer = new PageCommitter<>("test", committed::addAll)) {
            for (int page = 1; page <= 100; page++) {
                committer.submit(page);
            }
            committer.drain();

            assertThat(committed).hasSize(100).isSorted();
        }
    }

    @Test
    void pagesThatWaitAreCommittedTogether() throws Exception {
        CountDownLatch firstBegun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<List<Integer>> commits = Collections.synchronizedList(new ArrayList<>());
        try (PageCommitter<Integer> committer = new PageCommitter<>("test", pages -> {
            commits.add(pages);
            firstBegun.countDown();
            goOn.await();
        })) {
            committer.submit(1);
            firstBegun.await();
            committer.submit(2);
            committer.submit(3);
            goOn.countDown();
            committer.drain();

            assertThat(commits).containsExactly(List.of(1), List.of(2, 3));
        }
    }

    @Test
    void aPageThatComesAloneIsCommittedWithoutBeingWaitedFor() throws Exception {
        CountDownLatch committed = new CountDownLatch(1);
        try (PageCommitter<Integer> committer = new PageCommitter<>("test", _ -> committed.countDown())) {
            committer.submit(1);

            assertThat(committed.await(500, TimeUnit.MILLISECONDS)).isTrue();
        }
    }

    @Test
    void pagesThatFollowFastAreGatheredAndCommittedWithinASecondOrTwo() throws Exception {
        List<List<Integer>> commits = Collections.synchronizedList(new ArrayList<>());
        try (var _ = oneCommittedAndTwoGathered(commits)) {
            await().untilAsserted(() -> assertThat(commits).containsExactly(List.of(1), List.of(2, 3)));
        }
    }

    @Test
    void afterAFailureNothingMoreIsTaken() throws Exception {
        try (PageCommitter<Integer> committer = new PageCommitter<>("test", pages -> {
            throw new IOException("The disk is full");
        })) {
            committer.submit(1);

            assertThatThrownBy(committer::drain).isInstanceOf(IOException.class).hasMessage("The disk is full");
            assertThatThrownBy(() -> committer.submit(2)).hasMessage("The disk is full");
        }
    }

    @Test
    void closingCommitsWhatWasGathered() throws Exception {
        List<List<Integer>> commits = Collections.synchronizedList(new ArrayList<>());
        oneCommittedAndTwoGathered(commits).close();
        assertThat(commits).containsExactly(List.of(1), List.of(2, 3));
    }

    @Test
    void closingEndsACommitThatWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        PageCommitter<Integer> committer = new PageCommitter<>("test", pages -> {
            begun.countDown();
            never.await();
        });
        committer.submit(1);
        begun.await();

        committer.close();

        assertThatThrownBy(committer::drain).isInstanceOf(IOException.class);
    }

    /** Has committed page 1, and holds pages 2 and 3. */
    private static PageCommitter<Integer> oneCommittedAndTwoGathered(List<List<Integer>> commits) throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        PageCommitter<Integer> committer = new PageCommitter<>("test", pages -> {
            commits.add(pages);
            first.countDown();
        });
        committer.submit(1);
        first.await();
        committer.submit(2);
        committer.submit(3);
        return committer;
    }
}
