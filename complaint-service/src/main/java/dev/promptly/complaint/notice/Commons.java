package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.Registered;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationRequest.Declarant;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.notice.Forward.Common;
import dev.promptly.complaint.notice.Forward.Decision;
import dev.promptly.complaint.notice.Forward.Declared;
import dev.promptly.complaint.notice.Forward.Extract;
import dev.promptly.complaint.notice.Forward.Named;
import dev.promptly.complaint.notice.Forward.OfRight;
import dev.promptly.complaint.notice.Forward.OnSite;
import dev.promptly.complaint.notice.Forward.Parties;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.party.PartyKind;
import dev.promptly.complaint.party.Personal;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Titles;
import dev.promptly.complaint.site.Site;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is common to all addressees of an act: who the parties are goes with what they say, and with nothing else. */
@Singleton
class Commons {

    private final Titles titles;
    private final SubjectKeys keys;

    Commons(Titles titles, SubjectKeys keys) {
        this.titles = titles;
        this.keys = keys;
    }

    Common ofNotice(CaseFile file) {
        return common(file, parties(file.registered()), file.request().statement(), null, null);
    }

    Common ofDeclaration(CaseFile file, Declaration declaration) {
        return common(file, parties(file.registered()), null, declared(declaration), null);
    }

    Common ofDecision(CaseFile file, Decision decision) {
        return common(file, null, null, null, decision);
    }

    private Common common(
            CaseFile file,
            @Nullable Parties parties,
            @Nullable String statement,
            @Nullable Declared declaration,
            @Nullable Decision decision) {
        Site site = file.site();
        return new Common(
                new OnSite(site.id(), site.zone().getId(), site.locales()),
                parties,
                file.registered().right().map(right -> right(right, file)).orElse(null),
                file.complaint().claim(),
                statement,
                declaration,
                decision);
    }

    private OfRight right(Right right, CaseFile file) {
        return new OfRight(
                right.type(),
                right.registrationNumber(),
                titles.of(right),
                extract(file.evidence().proofs().values()));
    }

    /** What the registry holds for the right: the notice relied on it, so its reader is told what it is, and not shown it. */
    private static List<Extract> extract(Collection<EvidenceFact> proofs) {
        return proofs.stream()
                .map(fact -> new Extract(fact.kind(), fact.sha256()))
                .sorted(Comparator.comparing(Extract::kind).thenComparing(Extract::sha256))
                .toList();
    }

    private Parties parties(Registered registered) {
        Party holder = registered.holder().orElseThrow();
        boolean byAgent = !registered.complainant().id().equals(holder.id());
        return new Parties(named(holder), byAgent ? named(registered.complainant()) : null);
    }

    private Named named(Party party) {
        Optional<Personal> personal = keys.open(party.id(), party.personal(), Personal.class);
        return named(
                party.kind(),
                personal.map(Personal::legalName).orElse(null),
                personal.map(Personal::identityNumber).orElse(null));
    }

    private static Named named(@Nullable PartyKind kind, @Nullable String name, @Nullable String number) {
        return new Named(Objects.requireNonNullElse(name, ""), kind == PartyKind.ENTITY ? number : null);
    }

    /** Without words where its key was deleted. */
    private Declared declared(Declaration declaration) {
        Optional<DeclarationRequest> said =
                keys.open(declaration.id(), declaration.request(), DeclarationRequest.class);
        return new Declared(
                declaration.id(),
                said.map(DeclarationRequest::declarant).map(Commons::named).orElse(new Named("", null)),
                said.map(DeclarationRequest::grounds).orElse(null),
                said.filter(DeclarationRequest::guaranteed).isPresent());
    }

    private static Named named(Declarant declarant) {
        return named(
                declarant.kind(),
                declarant.legalName(),
                declarant.identity() == null ? null : declarant.identity().number());
    }
}
