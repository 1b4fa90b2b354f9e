package org.windrow.desktop.shell;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.desktop.checkup.NewSourceViewModel;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Response;

/** Makes a picture of every step of a new source, for a person to look at. */
class NewSourcePicturesTest extends WindowTest {

    @TempDir
    Path folder;

    /** why not: each picture is painted by itself */
    @Override
    boolean isPainted() {
        return false;
    }

    @Override
    double width() {
        return 1200;
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void everyStepOfANewSource(Appearance appearance) {
        String shade = appearance.name().toLowerCase(Locale.ROOT);
        onFx(() -> theme().appearanceProperty().set(appearance));
        var form = shell().sources().newSource();
        try (SampleRepository repository =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            check(form, repository.frontPage().toString());
            await().until(() -> sees("#found"));
            picture("new-source-found-" + shade, 1);
            onFx(() -> {
                form.choices().silo().text().set("My silo");
                form.choices().until().text().set("soon");
                find("#new-part", TitledPane.class).setExpanded(true);
                find("#new-sets-open", Button.class).fire();
            });
            await().until(() -> textOf("#new-sets-status").endsWith(" sets"));
            settle();
            onFx(() -> find("#new-source .scroll-pane", ScrollPane.class).setVvalue(1));
            picture("new-source-part-" + shade, 1);
            takeChangeAndImport(form, shade);
            takeOddAndSeveral(form, repository, shade);
            repository.faults().when(RequestMatch.any()).give(WireFaults.stall());
            check(form, repository.frontPage().toString());
            await().until(() -> textOf("#trying").startsWith("Trying"));
            picture("new-source-checking-" + shade, 1);
            onFx(form::cancelCheck);
            repository.faults().clear();
            repository.faults().when(RequestMatch.any()).give(HttpFaults.status(404, Map.of(), "Nothing"));
            check(form, repository.frontPage().toString());
            await().until(() -> sees("#not-found"));
            onFx(() -> find("#tried", TitledPane.class).setExpanded(true));
            picture("new-source-nothing-" + shade, 1);
        }
    }

    private void takeChangeAndImport(NewSourceViewModel form, String shade) {
        onFx(() -> form.openChange(chosenHay()));
        settle();
        onFx(() -> find("#new-more", TitledPane.class).setExpanded(true));
        picture("change-source-" + shade, 1);
        onFx(form::closeForm);
        onFx(() -> shell().sources().exchange().open(list()));
        await().until(() -> sees("#import-lines"));
        picture("import-" + shade, 1);
        onFx(() -> shell().sources().exchange().close());
    }

    private Path list() {
        try {
            return Files.writeString(folder.resolve("repositories.txt"), """
                    # seen at the conference
                    https://zenodo.org/oai2d\tuser-hay
                    https://export.arxiv.org/oai2 math
                    https://repository.example.org/oai
                    https://repository.example.org/oai
                    ask Maria for the address of hers
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeOddAndSeveral(NewSourceViewModel form, SampleRepository repository, String shade) {
        repository.faults().when(RequestMatch.verb("Identify")).give(HttpFaults.replacing(">persistent<", ">no<"));
        repository.faults().when(RequestMatch.verb("ListSets")).give(HttpFaults.status(404));
        check(form, repository.baseUrl().toString());
        await().until(() -> sees("#found"));
        picture("new-source-odd-" + shade, 1);
        repository.faults().clear();
        try (SampleRepository other =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                LoopbackServer page = new LoopbackServer(0, _ -> links(repository, other))) {
            check(form, "http://127.0.0.1:" + page.port() + "/");
            await().until(() -> sees("#several"));
            picture("new-source-several-" + shade, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response links(SampleRepository one, SampleRepository other) {
        String page = "<a href=\"%s\">OAI-PMH of the one</a> <a href=\"%s\">OAI-PMH of the other</a>"
                .formatted(one.baseUrl(), other.baseUrl());
        return Response.of(200, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    private void check(NewSourceViewModel form, String address) {
        onFx(() -> {
            form.openForm(address);
            form.beginCheck();
        });
        settle();
    }
}
