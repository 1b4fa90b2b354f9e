package org.windrow.desktop.checkup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.windrow.engine.schedule.Schedule;
import org.windrow.fxkit.Texts;

/** When a source is harvested by itself. */
public final class ScheduleChoice {

    private static final String USUAL_TIME = "03:00";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** How often. */
    public enum Rhythm {
        BY_HAND,
        HOURLY,
        DAILY,
        WEEKLY;

        /** Whether it is at a time of the day. */
        public boolean hasTime() {
            return this == DAILY || this == WEEKLY;
        }
    }

    private final ObjectProperty<Rhythm> rhythm = new SimpleObjectProperty<>(Rhythm.BY_HAND);
    private final ObjectProperty<DayOfWeek> day = new SimpleObjectProperty<>(DayOfWeek.MONDAY);
    private final Field time;

    ScheduleChoice(Texts texts) {
        time = new Field(
                text -> !rhythm.get().hasTime() || timeOf(text).isPresent() ? "" : texts.get("new.problem.time"));
        rhythm.subscribe(() -> time.look());
    }

    /** How often. */
    public ObjectProperty<Rhythm> rhythmProperty() {
        return rhythm;
    }

    /** On which day, if once a week. */
    public ObjectProperty<DayOfWeek> dayProperty() {
        return day;
    }

    /** At what time of the day, {@code 03:00}, if once a day or a week. */
    public Field time() {
        return time;
    }

    List<Field> fields() {
        return List.of(time);
    }

    void clear() {
        rhythm.set(Rhythm.BY_HAND);
        day.set(DayOfWeek.MONDAY);
        time.propose(USUAL_TIME);
    }

    void fill(Schedule schedule) {
        switch (schedule) {
            case Schedule.ByHand() -> rhythm.set(Rhythm.BY_HAND);
            case Schedule.Hourly() -> rhythm.set(Rhythm.HOURLY);
            case Schedule.Daily(LocalTime at) -> {
                time.text().set(at.toString());
                rhythm.set(Rhythm.DAILY);
            }
            case Schedule.Weekly(DayOfWeek on, LocalTime at) -> {
                time.text().set(at.toString());
                day.set(on);
                rhythm.set(Rhythm.WEEKLY);
            }
        }
    }

    /** The schedule; only to be asked for when valid. */
    Schedule schedule() {
        LocalTime at = timeOf(time.stripped()).orElse(LocalTime.MIDNIGHT);
        return switch (rhythm.get()) {
            case BY_HAND -> Schedule.BY_HAND;
            case HOURLY -> new Schedule.Hourly();
            case DAILY -> new Schedule.Daily(at);
            case WEEKLY -> new Schedule.Weekly(day.get(), at);
        };
    }

    private static Optional<LocalTime> timeOf(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip(), TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
