package dev.promptly.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param scenarios in the order they are run; all where none is named
 * @param rounds how often each figure is taken
 * @param seconds how long one figure of one round is taken
 * @param warmUp how many seconds complaints are filed before anything counts
 * @param stored how many complaints are stored where growth is looked at
 * @param profile whether complaint-service is recorded (JFR) while it accepts
 */
record Options(List<String> scenarios, int rounds, int seconds, int warmUp, int stored, boolean profile) {

    static final List<String> ALL =
            List.of("accept", "accept-only", "small", "bulk", "event", "forward", "growth", "memory", "start");

    /** @throws IllegalArgumentException saying which word is none of ours */
    static Options parse(List<String> words) {
        List<String> scenarios = new ArrayList<>();
        int rounds = 5;
        int seconds = 5;
        int warmUp = 60;
        int stored = 100_000;
        boolean profile = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--rounds" -> rounds = number(words, ++i);
                case "--seconds" -> seconds = number(words, ++i);
                case "--warm-up" -> warmUp = number(words, ++i);
                case "--stored" -> stored = number(words, ++i);
                case "--profile" -> profile = true;
                default -> scenarios.add(scenario(words.get(i)));
            }
        }
        return new Options(
                scenarios.isEmpty() ? ALL : List.copyOf(scenarios), rounds, seconds, warmUp, stored, profile);
    }

    private static String scenario(String word) {
        if (!ALL.contains(word)) {
            throw new IllegalArgumentException(
                    "'%s' is no scenario and no option; scenarios are %s".formatted(word, ALL));
        }
        return word;
    }

    private static int number(List<String> words, int index) {
        String word = index < words.size() ? words.get(index) : "";
        if (!word.matches("[1-9][0-9]{0,7}")) {
            throw new IllegalArgumentException(words.get(index - 1) + " wants a whole number, not '" + word + "'");
        }
        return Integer.parseInt(word);
    }
}
