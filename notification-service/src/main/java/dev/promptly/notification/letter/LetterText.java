package dev.promptly.notification.letter;

import static dev.promptly.notification.letter.LetterWords.Of.CLAIM;
import static dev.promptly.notification.letter.LetterWords.Of.EVIDENCE;
import static dev.promptly.notification.letter.LetterWords.Of.MEASURE;
import static dev.promptly.notification.letter.LetterWords.Of.RIGHT;
import static dev.promptly.notification.letter.LetterWords.Of.STEP;
import static dev.promptly.notification.letter.LetterWords.Of.VERSION;

import dev.promptly.notification.letter.DecidedText.Happened;
import dev.promptly.notification.letter.DecidedText.Outcome;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template writes, in its tongue: codes in words, times in local time, every word of a party quoted. */
record LetterText(
        String noticeId,
        String complaintId,
        String addressee,
        String sentAt,
        Concerned concerned,
        @Nullable String statement,
        List<Listing> listings,
        List<Proof> proofs,
        @Nullable Declaration declaration,
        @Nullable Happened decision,
        List<String> nextSteps) {

    record Concerned(String holder, @Nullable String agent, String right, String claim) {}

    record Listing(
            String name,
            @Nullable String url,
            @Nullable String measure,
            @Nullable String dueAt,
            @Nullable Outcome outcome) {}

    record Proof(String kind, String version, String sha256) {}

    record Declaration(
            String id, String declarant, @Nullable String grounds, boolean guaranteed) {}

    static LetterText of(Tongue tongue, LetterFacts facts) {
        LetterFacts.Envelope envelope = facts.envelope();
        ZoneId zone = envelope.zone();
        DecidedText decided = new DecidedText(tongue, zone);
        return new LetterText(
                envelope.noticeId().toString(),
                envelope.complaintId().toString(),
                Quoted.value(envelope.addressee()),
                tongue.time(envelope.sentAt(), zone),
                concerned(tongue, facts.concerned()),
                facts.statement() == null ? null : Quoted.lines(facts.statement()),
                facts.listings().stream()
                        .map(listing -> listing(tongue, listing, zone, decided))
                        .toList(),
                facts.proofs().stream().map(proof -> proof(tongue, proof)).toList(),
                declaration(tongue, facts.declaration()),
                decided.decision(facts.decision()),
                facts.nextSteps().stream()
                        .map(step -> LetterWords.in(tongue, STEP, step))
                        .toList());
    }

    private static Concerned concerned(Tongue tongue, LetterFacts.Concerned concerned) {
        return new Concerned(
                concerned.holder() == null ? "" : name(tongue, concerned.holder()),
                concerned.agent() == null ? null : name(tongue, concerned.agent()),
                concerned.right() == null ? "" : right(tongue, concerned.right()),
                LetterWords.in(tongue, CLAIM, concerned.claim()));
    }

    private static String name(Tongue tongue, LetterFacts.Party party) {
        String name = Quoted.value(party.name());
        return party.number() == null ? name : tongue.numbered(name, Quoted.value(party.number()));
    }

    private static String right(Tongue tongue, LetterFacts.Right right) {
        return tongue.right(
                LetterWords.in(tongue, RIGHT, right.type()),
                right.number() == null ? "" : tongue.numberOf(Quoted.value(right.number())),
                right.title() == null ? "" : tongue.titled(Quoted.value(right.title())));
    }

    private static Listing listing(Tongue tongue, LetterFacts.Listing listing, ZoneId zone, DecidedText decided) {
        return new Listing(
                name(tongue, listing),
                listing.url() == null ? null : Quoted.address(listing.url()),
                listing.measure() == null ? null : LetterWords.in(tongue, MEASURE, listing.measure()),
                listing.dueAt() == null ? null : tongue.time(listing.dueAt(), zone),
                decided.outcome(listing.decided()));
    }

    /** By the platform's own number first; the complainant's reference is nobody else's word. */
    private static String name(Tongue tongue, LetterFacts.Listing listing) {
        String item = listing.itemId() == null ? "" : tongue.item(Quoted.value(listing.itemId()));
        String reference = listing.reference() == null ? "" : tongue.reference(Quoted.value(listing.reference()));
        if (item.isEmpty() && reference.isEmpty()) {
            return listing.targetId().toString();
        }
        return item.isEmpty() || reference.isEmpty() ? item + reference : tongue.both(item, reference);
    }

    private static Proof proof(Tongue tongue, LetterFacts.Proof proof) {
        return new Proof(
                LetterWords.in(tongue, EVIDENCE, proof.kind()),
                LetterWords.in(tongue, VERSION, proof.version()),
                Quoted.value(proof.sha256()));
    }

    private static @Nullable Declaration declaration(Tongue tongue, @Nullable Declared declared) {
        return declared == null
                ? null
                : new Declaration(
                        declared.declarationId().toString(),
                        name(
                                tongue,
                                new LetterFacts.Party(
                                        declared.declarant().name(),
                                        declared.declarant().registrationNumber())),
                        declared.grounds() == null ? null : Quoted.lines(declared.grounds()),
                        declared.guaranteed());
    }
}
