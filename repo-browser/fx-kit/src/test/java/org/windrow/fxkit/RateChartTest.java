package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;

class RateChartTest extends FxTest {

    @Test
    void theScaleEndsAtARoundNumber() {
        assertThat(RateChart.niceCeiling(0)).isEqualTo(4);
        assertThat(RateChart.niceCeiling(37)).isEqualTo(50);
        assertThat(RateChart.niceCeiling(100)).isEqualTo(100);
        assertThat(RateChart.niceCeiling(101)).isEqualTo(200);
        assertThat(RateChart.niceCeiling(8_001)).isEqualTo(10_000);
    }

    @Test
    void aGapInTheValuesIsAGapInTheLine() {
        RateChart chart = onFx(() -> new RateChart(v -> String.valueOf(Math.round(v)), "5 min ago", "now"));
        show(() -> chart, onFx(Theme::new), 600, 200);
        double[] values = IntStream.range(0, 300)
                .mapToDouble(i -> i < 60 || (i > 150 && i < 160) ? Double.NaN : 40 + 30 * Math.sin(i / 20.0))
                .toArray();
        onFx(() -> chart.show(values));
        settle();
        var line = (Path) chart.lookup(".rate-chart-line");
        assertThat(line.getElements().stream().filter(MoveTo.class::isInstance)).hasSize(2);
        assertThat(line.getElements().stream().filter(LineTo.class::isInstance)).hasSize(229);
        picture("chart", 1);
    }
}
