package org.windrow.desktop.life;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.windrow.desktop.preferences.OnClose;
import org.windrow.desktop.preferences.WindowChoices;

/** Decides what becomes of a window that a person closes. Needs no toolkit. */
public final class CloseFlow {

    /**
     * What a person answers.
     *
     * @param what what is to happen; {@link OnClose#ASK} leaves the window as it is
     * @param remember whether it is to happen from now on without a question
     */
    public record Answer(OnClose what, boolean remember) {

        /** The window stays. */
        public static final Answer CANCEL = new Answer(OnClose.ASK, false);
    }

    private final WindowChoices choices;
    private final Supplier<Unfinished> unfinished;
    private final BiConsumer<Unfinished, Consumer<Answer>> question;
    private final Runnable keepRunning;
    private final Runnable quit;
    private boolean asking;

    /**
     * @param unfinished what the answer would matter to
     * @param question asks the person about it, and gives the answer to what it is given
     * @param keepRunning takes the window away and lets the work go on
     * @param quit ends the program
     */
    public CloseFlow(
            WindowChoices choices,
            Supplier<Unfinished> unfinished,
            BiConsumer<Unfinished, Consumer<Answer>> question,
            Runnable keepRunning,
            Runnable quit) {
        this.choices = choices;
        this.unfinished = unfinished;
        this.question = question;
        this.keepRunning = keepRunning;
        this.quit = quit;
    }

    /** A person closes the window. Nobody is asked while there is nothing to go on with. */
    public void close() {
        if (choices.onCloseProperty().get() != OnClose.ASK) {
            act(choices.onCloseProperty().get());
            return;
        }
        Unfinished now = unfinished.get();
        if (!now.matters()) {
            act(OnClose.QUIT);
        } else if (!asking) {
            asking = true;
            question.accept(now, this::answered);
        }
    }

    private void answered(Answer answer) {
        asking = false;
        if (answer.remember() && answer.what() != OnClose.ASK) {
            choices.onCloseProperty().set(answer.what());
        }
        act(answer.what());
    }

    private void act(OnClose what) {
        switch (what) {
            case ASK -> {}
            case KEEP_RUNNING -> keepRunning.run();
            case QUIT -> quit.run();
        }
    }
}
