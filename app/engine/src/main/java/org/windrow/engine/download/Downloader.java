package org.windrow.engine.download;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.windrow.engine.download.DownloadResult.Refused;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebException;
import org.windrow.store.Silo;

/**
 * Fetches single files into a silo. Holds no queue and retries nothing by itself; any number of threads may call it at a
 * time, virtual ones above all, since a call waits for network and disk.
 */
public final class Downloader {

    private static final Duration WHILE_ANOTHER_FETCHES_IT = Duration.ofSeconds(30);

    private final WebClient web;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** @param web asks politely; it is called once or, when a resumption fails, twice a download */
    public Downloader(WebClient web, Clock clock) {
        this.web = web;
        this.clock = clock;
    }

    /** Fetches a file as {@link #download(DownloadOrder, Silo, LongConsumer)} does, without telling its progress. */
    public DownloadResult download(DownloadOrder order, Silo silo) throws InterruptedException {
        return download(order, silo, bytes -> {});
    }

    /**
     * Fetches one file and puts it into the silo as a part. Calling it again with the same order changes nothing: the part
     * is there. A file that has come is durable only once {@link Silo#barrier} has returned.
     *
     * <p>Bytes that came before the connection broke, a limit of time passed or the thread was interrupted stay in the
     * silo's staging, and the next attempt goes on from them if the server says that the file is still the same.
     *
     * @param progress told, on this thread, how many more bytes have come
     * @throws InterruptedException if the thread was interrupted; the order is neither done nor failed
     */
    public DownloadResult download(DownloadOrder order, Silo silo, LongConsumer progress) throws InterruptedException {
        String place = Place.of(order.url());
        String key = silo.root() + "\n" + order.identifier() + "\n" + order.url();
        if (!underWay.add(key)) {
            return taken(place);
        }
        try {
            return new FileDownload(order, silo, web, clock, progress).run();
        } catch (StoppedDownload stopped) {
            return stopped.result();
        } catch (WebException noAnswer) {
            return said(noAnswer, place);
        } catch (ClosedByInterruptException | InterruptedIOException interrupted) {
            Thread.interrupted();
            throw (InterruptedException)
                    new InterruptedException("Fetching " + place + " was interrupted").initCause(interrupted);
        } catch (Unfinished.TakenException elsewhere) {
            return taken(place);
        } catch (IOException unwritten) {
            return new DiskRoom(silo.root(), order.limits().freeBytes()).trouble(unwritten);
        } finally {
            underWay.remove(key);
        }
    }

    private static DownloadResult taken(String place) {
        return new Retry(place + " is being fetched already", Scope.FILE, WHILE_ANOTHER_FETCHES_IT);
    }

    private static DownloadResult said(WebException noAnswer, String place) {
        String reason = place + ": " + noAnswer.getMessage();
        if (!noAnswer.mayPass()) {
            return new Refused(reason);
        }
        return switch (noAnswer.kind()) {
            case UNKNOWN_HOST, NO_CONNECTION -> new Retry(reason, Scope.HOST, null);
            default -> new Retry(reason, Scope.FILE, null);
        };
    }
}
