package dev.promptly.complaint.site;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language in which the caller reads reasons: Chinese or English, by {@code Accept-Language} (RFC 9110 §12.5.4). */
@Singleton
public class Language {

    private static final List<Locale> TOLD = List.of(Locale.ENGLISH, Locale.CHINESE);

    @Context
    HttpHeaders headers;

    /** The first that the caller prefers and we speak; English where it prefers neither. */
    public Locale asked() {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(
                        asked -> TOLD.stream().filter(told -> told.getLanguage().equals(asked)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
