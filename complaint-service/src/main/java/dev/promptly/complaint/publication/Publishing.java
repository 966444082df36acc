package dev.promptly.complaint.publication;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.Registered;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationRequest.Declarant;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.party.Personal;
import dev.promptly.complaint.publication.Publication.Parties;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is due (clock K12): with the change that makes it so where nothing is to rest, else once it has rested. The row of what
 * is due lies in that change's transaction, so that a process that dies in between leaves it to the next round.
 */
@Singleton
public class Publishing {

    private final Publications publications;
    private final Declarations declarations;
    private final SubjectKeys keys;
    private final PublicationConfig config;

    Publishing(Publications publications, Declarations declarations, SubjectKeys keys, PublicationConfig config) {
        this.publications = publications;
        this.declarations = declarations;
        this.keys = keys;
        this.config = config;
    }

    /**
     * What a change makes due.
     *
     * @param entries to be stored with it
     * @param acts that tell of those that are published with it, to be taken by the case
     */
    public record Due(List<Publication> entries, List<Act> acts) {}

    /** What the acts make due of their complaint. */
    public Due follow(CaseFile file, List<Taken> taken, Instant now) {
        List<Publication> entries = taken.stream()
                .flatMap(one -> Publication.due(file.complaint(), one).stream())
                .toList();
        return new Due(entries, config.after().isZero() ? publish(file, entries, now) : List.of());
    }

    /** Complaints of which something is to be published now. */
    public List<UUID> due(Instant now, int most) {
        return publications.unpublished(now.minus(config.after()), most);
    }

    /** What is to be published now of complaints, by each. */
    public Map<UUID, List<Publication>> due(Collection<UUID> complaints, Instant now) {
        return publications.unpublished(complaints, now.minus(config.after())).stream()
                .collect(Collectors.groupingBy(publication -> publication.complaintId));
    }

    /** Publishes what is due of the complaint; answers the acts that tell of it. */
    public List<Act> publish(CaseFile file, List<Publication> due, Instant now) {
        return due.stream().map(publication -> publish(file, publication, now)).toList();
    }

    private Act publish(CaseFile file, Publication publication, Instant now) {
        List<Target> targets = file.complaint().targets(publication.targetIds);
        List<Target> back =
                targets.stream().filter(target -> target.state().open()).toList();
        publication.publish(
                parties(file.registered(), publication.declarationId),
                back,
                file.site().zone(),
                now);
        return Act.of(ActKind.PUBLICATION_PUBLISHED, now, Act.RULES, Change.unmoved(targets))
                .about(new About(ThingKind.PUBLICATION, publication.id));
    }

    private Parties parties(Registered registered, @Nullable UUID declarationId) {
        Optional<Party> holder = registered.holder();
        return new Parties(
                holder.map(Party::id).orElse(null),
                holder.map(this::named).orElseGet(() -> PublicName.of(null, null)),
                Optional.ofNullable(declarationId)
                        .map(declarations::findById)
                        .map(this::declarant)
                        .orElse(null),
                registered.right().map(Right::registrationNumber).orElse(null));
    }

    private PublicName named(Party party) {
        return PublicName.of(
                party.kind(),
                keys.open(party.id(), party.personal(), Personal.class)
                        .map(Personal::legalName)
                        .orElse(null));
    }

    private PublicName declarant(Declaration declaration) {
        Optional<Declarant> declarant = keys.open(declaration.id(), declaration.request(), DeclarationRequest.class)
                .map(DeclarationRequest::declarant);
        return PublicName.of(
                declarant.map(Declarant::kind).orElse(null),
                declarant.map(Declarant::legalName).orElse(null));
    }
}
