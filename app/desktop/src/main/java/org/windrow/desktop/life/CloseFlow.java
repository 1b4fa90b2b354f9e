package org.windrow.desktop.life;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    private final BooleanSupplier working;
    private final Consumer<Consumer<Answer>> question;
    private final Runnable keepRunning;
    private final Runnable quit;
    private boolean asking;

    /**
     * @param working whether there is work that the answer would matter to
     * @param question asks the person, and gives the answer to what it is given
     * @param keepRunning takes the window away and lets the work go on
     * @param quit ends the program
     */
    public CloseFlow(
            WindowChoices choices,
            BooleanSupplier working,
            Consumer<Consumer<Answer>> question,
            Runnable keepRunning,
            Runnable quit) {
        this.choices = choices;
        this.working = working;
        this.question = question;
        this.keepRunning = keepRunning;
        this.quit = quit;
    }

    /** A person closes the window. Nobody is asked while there is nothing to go on with. */
    public void close() {
        if (choices.onCloseProperty().get() != OnClose.ASK) {
            act(choices.onCloseProperty().get());
        } else if (!working.getAsBoolean()) {
            act(OnClose.QUIT);
        } else if (!asking) {
            asking = true;
            question.accept(this::answered);
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
