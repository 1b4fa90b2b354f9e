package org.windrow.sample.catalogue;

import java.util.List;

/** What the demo's invented papers are made of. No such paper and no such person exists. */
final class DemoWords {

    /** A subject, the set it belongs to, and a keyword. */
    record Topic(String subject, String set, String keyword) {}

    static final List<Topic> TOPICS = List.of(
            new Topic("winter wheat on chalk", "field:grain", "Wheat"),
            new Topic("rye in sandy soils", "field:grain", "Rye"),
            new Topic("clover leys", "meadow", "Clover"),
            new Topic("hay in wet summers", "meadow", "Hay"),
            new Topic("barley and its weeds", "field:grain", "Barley"),
            new Topic("field beans between hedges", "field", "Beans"),
            new Topic("water meadows", "meadow", "Irrigation"),
            new Topic("oats as a nurse crop", "field:grain", "Oats"),
            new Topic("potatoes after grass", "field", "Potatoes"),
            new Topic("flower strips along arable fields", "field", "Biodiversity"),
            new Topic("mountain pastures", "meadow", "Pasture"),
            new Topic("buckwheat in short seasons", "field:grain", "Buckwheat"),
            new Topic("turnips and the flea beetle", "field", "Turnips"),
            new Topic("silage from red clover", "meadow", "Silage"),
            new Topic("flax under reduced tillage", "field", "Flax"));

    /** How a paper looks at its subject; the subject takes the place of {@code %s}. */
    static final List<String> ANGLES = List.of(
            "Ten harvests of %s: a long-term record",
            "On the timing of the cut: notes on %s",
            "Windrows, weather and yield in %s",
            "Soil moisture and root depth in %s",
            "What farm diaries tell us about %s",
            "Counting sheaves: early statistics of %s",
            "A field guide to the study of %s",
            "Seed, row and distance: experiments with %s");

    static final List<String> CREATORS = List.of(
            "Halm, Greta",
            "Garbe, Anton",
            "Sickle, Harriet",
            "Ährenfeld, Jürgen",
            "Furrow, Edith",
            "Dubois-Moisson, Élise",
            "Scythe, Walter",
            "Wiesner, Søren",
            "Tilth, Agnes",
            "Κορυδαλλός, Μάρκος",
            "Stook, Rosalind",
            "Ladugård, Åsa");

    static final List<String> SENTENCES = List.of(
            "The plots lay on a gentle slope and were sown in the same week each year.",
            "Yields followed the rain of May more closely than any treatment.",
            "Where the swath was turned twice, losses of leaf were small.",
            "Hedges to the north kept the soil two degrees warmer in April.",
            "The diaries agree on the first day of harvest, though not on the weather.",
            "We weighed every sheaf and dried a tenth of them at sixty degrees.",
            "Skylarks nested in a third of the margins and in none of the middles.",
            "A later cut gave more hay of a lesser kind.",
            "The figures for the wet years are printed in full in the appendix.",
            "Nothing was gained by a second pass with the harrow.");

    private DemoWords() {}
}
