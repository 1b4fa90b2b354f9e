package org.windrow.desktop.checkup;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.windrow.fxkit.Texts;

/** How the host of a source is treated; what is left empty is as the settings say. */
public final class PolitenessChoice {

    private static final int MOST_CONNECTIONS = 64;

    private final Field gap;
    private final Field connections;

    PolitenessChoice(Texts texts) {
        gap = new Field(text -> text.isBlank() || duration(text).isPresent() ? "" : texts.get("new.problem.gap"));
        connections = new Field(text -> text.isBlank() || number(text).isPresent()
                ? ""
                : texts.format("new.problem.connections", MOST_CONNECTIONS));
    }

    /** The shortest time between two requests in seconds. */
    public Field gap() {
        return gap;
    }

    /** The most connections at once. */
    public Field connections() {
        return connections;
    }

    List<Field> fields() {
        return List.of(gap, connections);
    }

    void fill(Duration between, int atOnce) {
        gap.text()
                .set(BigDecimal.valueOf(between.toMillis(), 3)
                        .stripTrailingZeros()
                        .toPlainString());
        connections.text().set(Integer.toString(atOnce));
    }

    Optional<Duration> chosenGap() {
        return duration(gap.stripped());
    }

    Optional<Integer> chosenConnections() {
        return number(connections.stripped());
    }

    private static Optional<Duration> duration(String seconds) {
        String plain = seconds.strip().replace(',', '.');
        return plain.matches("\\d{1,5}(\\.\\d{1,3})?")
                ? Optional.of(Duration.ofMillis(
                        new BigDecimal(plain).movePointRight(3).longValue()))
                : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        String plain = text.strip();
        return plain.matches("\\d{1,2}") && Integer.parseInt(plain) >= 1 && Integer.parseInt(plain) <= MOST_CONNECTIONS
                ? Optional.of(Integer.valueOf(plain))
                : Optional.empty();
    }
}
