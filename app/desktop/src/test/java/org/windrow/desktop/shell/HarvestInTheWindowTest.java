package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** The window over the real engine: a real Redis, a real conversation with a repository, real files. */
class HarvestInTheWindowTest extends RealEngineTest {

    private static final int RECORDS = 60;

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 2_000))
            .pageSize(20)
            .start();

    @Override
    @AfterEach
    void closeTheEngine() {
        super.closeTheEngine();
        repository.close();
    }

    @Test
    void aPastedHomePageBecomesASourceHarvestedToTheEndAndHarvestedAgainWithoutAnythingNew() {
        // three actions from the launch to a harvest: paste, check, harvest
        patiently()
                .until(() -> sees("#first-address")
                        && find("#first-address", Node.class).isFocused());
        type(repository.frontPage().toString());
        press(KeyCode.ENTER);
        patiently().until(() -> sees("#found"));
        press(KeyCode.ENTER);

        patiently().until(() -> textOf("#detail-mark").equals("Complete"));
        assertThat(textOf("#count-records")).isEqualTo("60");
        assertThat(textOf("#count-created")).isEqualTo("60");
        assertThat(textOf("#count-lost")).isEqualTo("0");
        assertThat(textOf("#count-found")).isEqualTo("60");
        assertThat(textOf("#count-downloaded")).isEqualTo("60");
        picture("harvested", 1);

        click("#source-harvest");
        patiently().until(() -> textOf("#count-created").equals("0"));
        patiently().until(() -> textOf("#detail-mark").equals("Complete"));
        assertThat(textOf("#count-updated")).isEqualTo("0");
        assertThat(textOf("#count-failed")).isEqualTo("0");

        click("#rail-activity");
        patiently().until(() -> sees(".event-message"));
    }
}
