package org.windrow.oaipmh.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Response;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.checkup.OfferedSet;

/** Sets come page by page; what came before a failure is kept, and the failure is told. */
class SetListingTest {

    private static final int PAGE = 100;

    private final Site site = new Site();
    private final Checking checking = new Checking();

    SetListingTest() throws IOException {}

    @AfterEach
    void leave() throws IOException {
        checking.close();
        site.close();
    }

    /** A list of that many pages. */
    private static Handler pages(int count) {
        return request -> {
            String token = request.query().replaceFirst(".*resumptionToken=|.*", "");
            int page = token.isEmpty() ? 0 : Integer.parseInt(token);
            String next = page + 1 < count ? String.valueOf(page + 1) : "";
            return new Repository("")
                    .answering("ListSets", "<ListSets>" + sets(page) + token(next) + "</ListSets>")
                    .handle(request);
        };
    }

    private static String token(String token) {
        return "<resumptionToken>" + token + "</resumptionToken>";
    }

    private static String sets(int page) {
        return IntStream.range(page * PAGE, (page + 1) * PAGE)
                .mapToObj(i -> "<set><setSpec>s:" + i + "</setSpec><setName>Set " + i + "</setName></set>")
                .collect(Collectors.joining());
    }

    private HarvestEnd list() throws InterruptedException {
        return checking.sets(URI.create(site.url("/oai")));
    }

    @Test
    void thousandsComePageByPage() throws Exception {
        site.at("/oai", pages(30));

        assertThat(list()).isEqualTo(new HarvestEnd.Complete());
        assertThat(checking.sets).hasSize(3_000).startsWith(new OfferedSet("s:0", "Set 0"));
    }

    @Test
    void aRepositoryWithoutSetsIsComplete() throws Exception {
        site.repository("/oai");

        assertThat(list()).isEqualTo(new HarvestEnd.Complete());
        assertThat(checking.sets).isEmpty();
    }

    @Test
    void whatCameBeforeAFailureIsKept() throws Exception {
        Handler pages = pages(30);
        site.at(
                "/oai",
                request -> request.query().endsWith("=7") ? Response.text(500, "Broken") : pages.handle(request));

        assertThat(list())
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        end -> assertThat(end.reason()).contains("700 sets").contains("500"));
        assertThat(checking.sets).hasSize(700);
    }

    @Test
    void aCircleEndsTheList() throws Exception {
        site.repository("/oai").answering("ListSets", "<ListSets>" + sets(0) + token("again") + "</ListSets>");

        assertThat(list()).isInstanceOf(HarvestEnd.Incomplete.class);
        assertThat(checking.sets).hasSize(2 * PAGE);
    }

    @Test
    void aRefusalIsToldInTheServersWords() throws Exception {
        site.repository("/oai").answering("ListSets", "<error code='badVerb'>Not today.</error>");

        assertThat(list())
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        end -> assertThat(end.reason()).contains("Not today"));
    }

    @Test
    void anInterruptEndsTheListWhileAPageIsWaitedFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Handler pages = pages(3);
        site.at("/oai", request -> {
            if (request.query().endsWith("=2")) {
                asked.countDown();
                never.await();
            }
            return pages.handle(request);
        });
        checking.patient();
        Thread listing = Thread.ofVirtual().start(() -> {
            try {
                list();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        listing.interrupt();

        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> !listing.isAlive());
        assertThat(checking.sets).hasSize(2 * PAGE);
        never.countDown();
    }
}
