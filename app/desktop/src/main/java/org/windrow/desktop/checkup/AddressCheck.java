package org.windrow.desktop.checkup;

import java.net.URI;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
 * Checks an address on a thread of its own, and shows on the JavaFX thread how it goes on. Cancelling takes effect at once;
 * what a cancelled check still tells is dropped. To be used on the JavaFX thread.
 */
public final class AddressCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AddressCheck.class);

    private final Surroundings around;
    private final ReadOnlyObjectWrapper<CheckState> state = new ReadOnlyObjectWrapper<>(new CheckState.Idle());
    private final ReadOnlyStringWrapper trying = new ReadOnlyStringWrapper("");
    private final ObservableList<Attempt> attempts = FXCollections.observableArrayList();
    private final ObservableList<Attempt> attemptsView = FXCollections.unmodifiableObservableList(attempts);
    private @Nullable Thread thread;
    private int turn;

    AddressCheck(Surroundings around) {
        this.around = around;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<CheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being asked and why, in words; empty when nothing is. */
    public ReadOnlyStringProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** What was asked so far and what came of it, oldest first. */
    public ObservableList<Attempt> attempts() {
        return attemptsView;
    }

    boolean isChecking() {
        return state.get() instanceof CheckState.Checking;
    }

    /** Begins; what was under way is cancelled. */
    void begin(String pasted) {
        cancel();
        int mine = turn;
        attempts.clear();
        trying.set(around.texts().get("new.check.begins"));
        state.set(new CheckState.Checking());
        thread = Thread.ofVirtual().name("address-check").start(() -> run(pasted, mine));
    }

    /** Breaks off what is under way, and forgets what was found. */
    void cancel() {
        turn++;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        show(new CheckState.Idle());
    }

    /** The person has decided for one of several, or for an address that did not answer. */
    void settle(Endpoint endpoint, boolean checked) {
        show(new CheckState.Found(endpoint, checked));
    }

    private void run(String pasted, int mine) {
        try {
            CheckUpResult result = around.engine().checkUps().get().check(pasted, listener(mine));
            tell(mine, () -> show(stateOf(result)));
        } catch (HarvestException noAddress) {
            tell(mine, () -> show(new CheckState.Refused(Commands.reason(around.texts(), noAddress))));
        } catch (ExecutionException noEngine) {
            Throwable cause = noEngine.getCause() == null ? noEngine : noEngine.getCause();
            tell(mine, () -> show(new CheckState.Refused(Commands.reason(around.texts(), cause))));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unforeseen) {
            LOG.error("The check-up of an address failed", unforeseen);
            tell(mine, () -> show(new CheckState.Refused(Commands.reason(around.texts(), unforeseen))));
        }
    }

    private CheckUpListener listener(int mine) {
        return new CheckUpListener() {
            @Override
            public void trying(URI address, String why) {
                String words = around.texts().format("new.check.trying", address.toString(), said(why));
                tell(mine, () -> trying.set(OutsideText.line(words)));
            }

            @Override
            public void tried(Attempt attempt) {
                tell(mine, () -> attempts.add(worded(attempt)));
            }
        };
    }

    private void tell(int mine, Runnable news) {
        around.fx().execute(() -> {
            if (mine == turn) {
                news.run();
            }
        });
    }

    private void show(CheckState next) {
        trying.set("");
        state.set(next);
    }

    private Attempt worded(Attempt attempt) {
        return new Attempt(attempt.address(), attempt.why(), attempt.outcome(), said(attempt.answer()));
    }

    private String said(String sentence) {
        return Sentences.in(around.texts(), sentence);
    }

    private CheckState stateOf(CheckUpResult result) {
        return switch (result) {
            case CheckUpResult.Found found -> new CheckState.Found(found.endpoint(), true);
            case CheckUpResult.Several several -> new CheckState.Several(several.endpoints());
            case CheckUpResult.NotFound nothing ->
                new CheckState.NotFound(said(nothing.reason()), said(nothing.advice()));
        };
    }
}
