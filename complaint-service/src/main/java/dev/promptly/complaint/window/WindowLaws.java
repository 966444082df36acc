package dev.promptly.complaint.window;

import dev.promptly.complaint.site.Profile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The editions of the law on the dispute window: data, by profile and by the first day of receipt that each is for (rule book V1). */
public final class WindowLaws {

    /** Those that are in force. The 2021 draft of 20 working days is none of them. */
    public static final WindowLaws KNOWN =
            new WindowLaws(List.of(new Edition(Profile.CN_ECL, LocalDate.of(2019, 1, 1), WindowLaw.ECL)));

    /** @param since the first day on which a notice is received that it is for */
    public record Edition(Profile profile, LocalDate since, WindowLaw law) {}

    private final List<Edition> editions;

    public WindowLaws(List<Edition> editions) {
        this.editions = List.copyOf(editions);
    }

    /** The law for a notice received on this day; the oldest known for one from before. */
    public WindowLaw inForce(Profile profile, LocalDate receivedOn) {
        List<Edition> ofIt = editions.stream()
                .filter(edition -> edition.profile() == profile)
                .sorted(Comparator.comparing(Edition::since))
                .toList();
        return ofIt.stream()
                .filter(edition -> !edition.since().isAfter(receivedOn))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> ofIt.get(0))
                .law();
    }
}
