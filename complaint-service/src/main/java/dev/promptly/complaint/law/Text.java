package dev.promptly.complaint.law;

import java.util.Locale;

/** A sentence for a person, in the languages the decision is told in. */
public record Text(String zh, String en) {

    /** Chinese where it is asked for, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }

    public Text and(Text more) {
        return new Text(zh + more.zh, en + more.en);
    }
}
