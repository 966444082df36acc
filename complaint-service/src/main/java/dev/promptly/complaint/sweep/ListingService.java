package dev.promptly.complaint.sweep;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.listing.Word;
import dev.promptly.complaint.resolution.ListingChanges;
import dev.promptly.complaint.resolution.ListingChanges.Behind;
import dev.promptly.complaint.resolution.ListingChanges.Change;
import dev.promptly.complaint.resolution.ListingWords;
import dev.promptly.complaint.resolution.ToldListings;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listings remember what was said of them, and cases follow. */
@ApplicationScoped
@Transactional
public class ListingService {

    private static final int MOST = 1000;

    private static final List<String> ENDED = Stream.of(TargetState.values())
            .filter(TargetState::ended)
            .map(Enum::name)
            .toList();

    @Inject
    ListingWords words;

    @Inject
    ToldListings told;

    @Inject
    ListingChanges changes;

    @Inject
    Listings listings;

    @Inject
    Declarations declarations;

    @Inject
    Casework casework;

    @Inject
    LegalClock clock;

    /** Has listings remember what reports of measures said; answers how many words there were. */
    int remember() {
        List<Word> said = words.take(MOST);
        told.hear(said, clock.instant()).forEach(heard -> changes.note(heard, null));
        return said.size();
    }

    /** In a transaction of its own. */
    List<Change> next(long after) {
        return changes.next(after, MOST);
    }

    List<Behind> behind(List<Change> some) {
        return changes.behind(some, ENDED);
    }

    void follow(Behind one) {
        casework.change(one.complaint(), (file, now) -> {
            LocalDate receivedOn = LocalDate.ofInstant(
                    file.complaint().receivedAt(), file.site().zone());
            return Step.of(new ListingActs(
                            file.complaint(),
                            listings.known(file.site().id(), one.listings()),
                            declared(file),
                            receivedOn)
                    .acts());
        });
    }

    private Set<Target> declared(CaseFile file) {
        return declarations.of(file.complaint().id()).stream()
                .filter(declaration -> declaration.state() != DeclarationState.REJECTED
                        && declaration.state() != DeclarationState.WITHDRAWN)
                .flatMap(declaration -> DeclarationSteps.named(file, declaration).stream())
                .collect(Collectors.toSet());
    }

    void followed(List<Change> some) {
        changes.followed(some.stream().filter(Change::last).toList());
    }
}
