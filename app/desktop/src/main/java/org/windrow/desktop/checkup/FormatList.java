package org.windrow.desktop.checkup;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.pane.Commands;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.checkup.CheckUpListener;
import org.windrow.spi.HarvestException;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.Endpoint;

/**
 * The formats of a source that was not checked in this form: asked of its server when a person wants to see them, on a thread of
 * its own, and kept for as long as the window is open. To be used on the JavaFX thread.
 */
public final class FormatList {

    private static final Logger LOG = LoggerFactory.getLogger(FormatList.class);

    private static final CheckUpListener NOBODY = new CheckUpListener() {
        @Override
        public void trying(URI address, String why) {}

        @Override
        public void tried(Attempt attempt) {}
    };

    /** How far the answer is. */
    public sealed interface State {
        /** Nobody has asked for it. */
        record Unread() implements State {}

        /** It is coming. */
        record Reading() implements State {}

        /** The endpoint told its formats. */
        record Offered(Endpoint endpoint) implements State {}

        /** It did not. */
        record Untold(String reason) implements State {}
    }

    private final Surroundings around;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Unread());
    private final Map<URI, Endpoint> kept = new HashMap<>();
    private @Nullable Thread thread;
    private int turn;

    FormatList(Surroundings around) {
        this.around = around;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Breaks off what is under way; the next source begins anew. */
    void clear() {
        turn++;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        state.set(new State.Unread());
    }

    /** Asks, unless that was done before. */
    void read(URI address) {
        clear();
        Endpoint known = kept.get(address);
        if (known != null) {
            state.set(new State.Offered(known));
            return;
        }
        int mine = turn;
        state.set(new State.Reading());
        thread = Thread.ofVirtual().name("formats").start(() -> {
            try {
                State answer = ask(address);
                around.fx().execute(() -> {
                    if (mine == turn) {
                        take(address, answer);
                    }
                });
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void take(URI address, State answer) {
        if (answer instanceof State.Offered offered) {
            kept.put(address, offered.endpoint());
        }
        state.set(answer);
    }

    private State ask(URI address) throws InterruptedException {
        try {
            CheckUpResult result = around.engine().checkUps().get().check(address.toString(), NOBODY);
            return endpointAt(address, result)
                    .filter(endpoint -> !endpoint.formats().isEmpty())
                    .<State>map(State.Offered::new)
                    .orElseGet(() -> new State.Untold(reason(result)));
        } catch (HarvestException refused) {
            return new State.Untold(Commands.reason(around.texts(), refused));
        } catch (ExecutionException noEngine) {
            Throwable cause = noEngine.getCause() == null ? noEngine : noEngine.getCause();
            return new State.Untold(Commands.reason(around.texts(), cause));
        } catch (RuntimeException unforeseen) {
            LOG.error("The formats of {} could not be asked for", address, unforeseen);
            return new State.Untold(Commands.reason(around.texts(), unforeseen));
        }
    }

    private static Optional<Endpoint> endpointAt(URI address, CheckUpResult result) {
        List<Endpoint> found = switch (result) {
            case CheckUpResult.Found one -> List.of(one.endpoint());
            case CheckUpResult.Several several -> several.endpoints();
            case CheckUpResult.NotFound _ -> List.of();
        };
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream()
                        .filter(endpoint -> endpoint.address().equals(address))
                        .findFirst();
    }

    private String reason(CheckUpResult result) {
        return result instanceof CheckUpResult.NotFound nothing
                ? OutsideText.line(Sentences.in(around.texts(), nothing.reason()))
                : around.texts().get("new.formats.none");
    }
}
