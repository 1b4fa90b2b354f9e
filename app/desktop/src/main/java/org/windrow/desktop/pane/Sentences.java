package org.windrow.desktop.pane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.windrow.fxkit.Texts;

/**
 * What engine and plugins say, in the language of the person. They speak English, and sentences are all that travels: through
 * Redis from other nodes, in the history of runs, in the failed list of earlier versions. So {@code sentences.properties} has
 * each as it is said; by that its form is known again, with what was filled in. What has no form there, which is what servers
 * and the disk say, stays as it is. Safe for use by many threads.
 */
public final class Sentences {

    private static final String BUNDLE = "org.windrow.desktop.sentences";

    /** Stands around the number of what is filled in, while a form is taken apart; of no language. */
    private static final String HOLE = "\uE000";

    /** No sentence has more places to fill in. */
    private static final int MOST_VALUES = 8;

    /**
     * A sentence that can be known again.
     *
     * @param key its key in the bundle
     * @param pattern fits it as a whole, with a group for each place that is filled in
     * @param numbers the numbers of those places, in the order of the groups
     * @param letters how much of it is its own
     */
    private record Form(String key, Pattern pattern, List<Integer> numbers, int letters) {}

    /** why of its own: nobody who reads English needs the forms */
    private static final class Known {
        static final List<Form> FORMS = forms(Texts.of(BUNDLE, Locale.ROOT));

        private Known() {}
    }

    private Sentences() {}

    /** A sentence in the language of the texts; as it is if it is not known. */
    public static String in(Texts texts, String sentence) {
        boolean english = texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? sentence : translated(Texts.of(BUNDLE, texts.locale()), sentence);
    }

    private static String translated(Texts words, String sentence) {
        for (Form form : Known.FORMS) {
            Matcher said = form.pattern().matcher(sentence);
            if (said.matches()) {
                return filled(words, form, said);
            }
        }
        return sentence;
    }

    private static String filled(Texts words, Form form, Matcher said) {
        Object[] values = new Object[MOST_VALUES];
        for (int group = 0; group < form.numbers().size(); group++) {
            // why again: what was filled in is often a reason, and so a sentence itself
            values[form.numbers().get(group)] = translated(words, said.group(group + 1));
        }
        return words.format(form.key(), values);
    }

    /** The forms; of two that fit, the one that has more of its own is meant, and comes first. */
    private static List<Form> forms(Texts english) {
        return english.keys().stream()
                .map(key -> form(key, english))
                .sorted(Comparator.comparingInt(Form::letters).reversed().thenComparing(Form::key))
                .toList();
    }

    private static Form form(String key, Texts english) {
        Object[] holes = IntStream.range(0, MOST_VALUES)
                .mapToObj(number -> HOLE + number + HOLE)
                .toArray();
        String[] parts = english.format(key, holes).split(HOLE, -1);
        var pattern = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        int letters = 0;
        for (int part = 0; part < parts.length; part++) {
            if (part % 2 == 0) {
                pattern.append(Pattern.quote(parts[part]));
                letters += parts[part].length();
            } else {
                pattern.append("(.+?)");
                numbers.add(Integer.valueOf(parts[part]));
            }
        }
        return new Form(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(numbers), letters);
    }
}
