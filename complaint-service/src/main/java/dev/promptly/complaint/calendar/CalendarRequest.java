package dev.promptly.complaint.calendar;

import dev.promptly.kit.text.UrlText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A year as its notice announces it.
 *
 * @param off every day of rest by announcement, weekends among them
 * @param makeUpWork Saturdays and Sundays that are worked in exchange
 */
record CalendarRequest(
        @NotNull @Size(max = 100) List<@NotNull LocalDate> off,
        @NotNull @Size(max = 100) List<@NotNull LocalDate> makeUpWork,
        @NotNull @Valid NoticeRequest source) {

    /**
     * Which notice that is.
     *
     * @param document its number
     * @param url where it was read
     * @param sha256 of what was read there
     */
    @Schema(name = "CalendarNotice")
    record NoticeRequest(
            @NotNull @Size(min = 1, max = 200) String document,

            @UrlText
            @NotNull
            @Size(max = 2000)
            @Pattern(regexp = "https?://[!-~]+", message = "is an address with http:// or https://")
            String url,

            @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "is 64 hexadecimal digits")
            String sha256) {}

    List<LocalDate> sortedOff() {
        return sorted(off);
    }

    List<LocalDate> sortedMakeUpWork() {
        return sorted(makeUpWork);
    }

    Announcement announcement() {
        return new Announcement(source.document, source.url, source.sha256.toLowerCase(Locale.ROOT));
    }

    private static List<LocalDate> sorted(List<LocalDate> days) {
        return days.stream().distinct().sorted().toList();
    }
}
