package org.windrow.desktop.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.pane.Commands;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;

/**
 * Reads sources from a file, shows what that would do before it is done, and writes sources to a file. Files are read and
 * written on threads of their own. To be used on the JavaFX thread.
 */
public final class ExchangeViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeViewModel.class);

    private final Surroundings around;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());
    private final BooleanBinding open =
            Bindings.createBooleanBinding(() -> !(state.get() instanceof State.Closed), state);
    private @Nullable FileQuestions questions;
    private @Nullable Thread thread;
    private int turn;

    /** How far an import is. */
    sealed interface State {
        /** None is under way. */
        record Closed() implements State {}

        /** A file is being read. */
        record Reading(String file) implements State {}

        /** A person looks at what would be done. */
        record Planned(ImportPlan plan) implements State {}

        /** The file cannot be taken; why. */
        record Refused(String file, String reason) implements State {}

        /** Sources are being added. */
        record Adding(int count) implements State {}
    }

    /** In which form sources are written. */
    public enum Form {
        JSON("windrow-sources.json"),
        LIST("windrow-sources.txt");

        /** What the file is called unless a person calls it otherwise. */
        private final String fileName;

        Form(String fileName) {
            this.fileName = fileName;
        }
    }

    public ExchangeViewModel(Surroundings around) {
        this.around = around;
    }

    /** Asks a person for files, in whatever way there is. */
    interface FileQuestions {

        /** Which file to read; empty if none. */
        Optional<Path> askWhatToRead();

        /** Where to write. */
        Optional<Path> askWhereToWrite(String suggestedName);
    }

    void askWith(FileQuestions asks) {
        questions = asks;
    }

    /** Asks for a file and reads it. */
    public void open() {
        if (questions != null) {
            questions.askWhatToRead().ifPresent(this::open);
        }
    }

    /**
     * Asks for a file and writes sources to it.
     *
     * @param ids those to write; all if empty
     */
    public void export(Form form, List<String> ids) {
        if (questions != null) {
            questions.askWhereToWrite(form.fileName).ifPresent(file -> export(file, form, ids));
        }
    }

    /** Whether an import is shown. */
    public BooleanExpression openProperty() {
        return open;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads a file and shows what taking it would do. */
    public void open(Path file) {
        close();
        int mine = turn;
        String name = String.valueOf(file.getFileName());
        state.set(new State.Reading(name));
        List<Source> known = around.engine().sources();
        thread = Thread.ofVirtual().name("import").start(() -> {
            State next = read(file, name, known);
            tell(mine, () -> state.set(next));
        });
    }

    /** Leaves the import. */
    public void close() {
        turn++;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        state.set(new State.Closed());
    }

    /** Adds what was planned. */
    public void confirm() {
        if (state.get() instanceof State.Planned(ImportPlan plan)
                && !plan.additions().isEmpty()) {
            int mine = turn;
            int count = plan.additions().size();
            state.set(new State.Adding(count));
            var _ = around.engine()
                    .saveSources(plan.additions().stream()
                            .map(ImportPlan.Addition::source)
                            .toList())
                    .whenCompleteAsync((_, error) -> added(plan, error, mine), around.fx());
        }
    }

    private void added(ImportPlan plan, @Nullable Throwable error, int mine) {
        if (error == null) {
            around.notices()
                    .tell(around.texts().format("import.done", plan.additions().size()));
        } else {
            LOG.warn("The sources of {} could not be added", plan.file(), error);
        }
        if (mine == turn) {
            state.set(
                    error == null
                            ? new State.Closed()
                            : new State.Refused(plan.file(), Commands.reason(around.texts(), error)));
        }
    }

    /**
     * Writes sources to a file, and tells when that is done.
     *
     * @param ids those to write; all if empty
     */
    void export(Path file, Form form, List<String> ids) {
        List<Source> sources = around.engine().sources().stream()
                .filter(source -> ids.isEmpty() || ids.contains(source.id()))
                .toList();
        CompletableFuture<Void> written = new CompletableFuture<>();
        Thread.ofVirtual().name("export").start(() -> {
            try {
                String text = form == Form.JSON ? SourcesJson.write(sources) : AddressList.write(sources);
                Files.writeString(file, text, StandardCharsets.UTF_8);
                written.complete(null);
            } catch (IOException | RuntimeException failure) {
                written.completeExceptionally(failure);
            }
        });
        around.commands()
                .watch(
                        written.thenRunAsync(
                                () -> around.notices()
                                        .tell(around.texts().format("export.done", sources.size(), file.getFileName())),
                                around.fx()),
                        around.texts().format("doing.export", file.getFileName()));
    }

    private State read(Path file, String name, List<Source> known) {
        try {
            Configuration settings = around.engine().settings().get();
            String text = new SourceFileText(around.texts()).read(file);
            List<ReadEntry> entries = SourcesJson.looksLike(text)
                    ? new SourcesJson(around.texts()).read(text, ImportPlan.MOST)
                    : new AddressList(around.texts(), settings).read(text, ImportPlan.MOST);
            if (entries.isEmpty()) {
                throw new RefusedFileException(around.texts().get("import.empty"));
            }
            return new State.Planned(ImportPlan.of(name, entries, known));
        } catch (RefusedFileException refused) {
            return new State.Refused(name, String.valueOf(refused.getMessage()));
        } catch (IOException unreadable) {
            LOG.info("{} cannot be read", file, unreadable);
            String why = Commands.reason(around.texts(), unreadable);
            return new State.Refused(name, around.texts().format("import.unreadable", why));
        } catch (ExecutionException noEngine) {
            return new State.Refused(name, Commands.reason(around.texts(), noEngine));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new State.Closed();
        } catch (RuntimeException unforeseen) {
            LOG.error("Reading sources from {} broke down", file, unforeseen);
            return new State.Refused(name, Commands.reason(around.texts(), unforeseen));
        }
    }

    private void tell(int mine, Runnable news) {
        around.fx().execute(() -> {
            if (mine == turn) {
                news.run();
            }
        });
    }
}
