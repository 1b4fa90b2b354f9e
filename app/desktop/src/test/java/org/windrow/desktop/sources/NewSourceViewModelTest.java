package org.windrow.desktop.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.TestTexts;
import org.windrow.engine.source.Source;

class NewSourceViewModelTest {

    private final NewSourceViewModel form = new NewSourceViewModel(TestTexts.english());

    @Test
    void nameAndSiloAreProposedFromTheAddress() {
        form.openForm("https://www.zenodo.org/oai2d");
        assertThat(form.name().text().get()).isEqualTo("zenodo.org");
        assertThat(form.silo().text().get()).isEqualTo("zenodo-org");
        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void whatThePersonTypedIsNotProposedAway() {
        form.openForm("");
        form.name().text().set("My favourite");
        form.address().text().set("https://zenodo.org/oai2d");
        assertThat(form.name().text().get()).isEqualTo("My favourite");
        assertThat(form.silo().text().get()).isEqualTo("my-favourite");
        form.silo().text().set("here");
        form.name().text().set("Another");
        assertThat(form.silo().text().get()).isEqualTo("here");
    }

    @Test
    void anEmptyFormAccusesNobody() {
        form.openForm("");
        assertThat(form.address().problem().get()).isEmpty();
        assertThat(form.name().problem().get()).isEmpty();
        assertThat(form.validProperty().get()).isFalse();
    }

    @Test
    void problemsAreSaidWhileOneTypes() {
        form.openForm("");
        form.address().text().set("ftp://example.org");
        assertThat(form.address().problem().get()).contains("http://");
        form.address().text().set("https://example.org/oai");
        assertThat(form.address().problem().get()).isEmpty();
        form.silo().text().set("../etc");
        assertThat(form.silo().problem().get()).contains("lower-case letters");
        form.set().text().set("two words");
        assertThat(form.set().problem().get()).contains("no spaces");
    }

    @Test
    void theSourceIsWhatWasFilledIn() {
        form.openForm(" zenodo.org/oai2d?verb=Identify ");
        form.prefix().text().set("datacite");
        form.set().text().set("user-cern:sub");
        form.filesProperty().set(false);
        Source source = form.toSource(Set.of("zenodo-org"));
        assertThat(source.id()).isEqualTo("zenodo-org-2");
        assertThat(source.address()).hasToString("https://zenodo.org/oai2d");
        assertThat(source.options()).isEqualTo(Map.of("metadataPrefix", "datacite", "set", "user-cern:sub"));
        assertThat(source.files()).isFalse();
        assertThat(source.plugin()).isEqualTo("oai-pmh");
    }

    @Test
    void openingTheFormAgainForgetsTheLastOne() {
        form.openForm("https://zenodo.org/oai2d");
        form.set().text().set("x y");
        form.openForm("");
        assertThat(form.address().text().get()).isEmpty();
        assertThat(form.name().text().get()).isEmpty();
        assertThat(form.prefix().text().get()).isEqualTo("oai_dc");
        assertThat(form.set().problem().get()).isEmpty();
    }
}
