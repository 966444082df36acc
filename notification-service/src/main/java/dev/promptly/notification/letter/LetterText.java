package dev.promptly.notification.letter;

import static dev.promptly.notification.letter.LetterWords.Of.CLAIM;
import static dev.promptly.notification.letter.LetterWords.Of.EVIDENCE;
import static dev.promptly.notification.letter.LetterWords.Of.MEASURE;
import static dev.promptly.notification.letter.LetterWords.Of.RIGHT;
import static dev.promptly.notification.letter.LetterWords.Of.VERSION;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template writes, in its tongue: codes in words, times in local time, every word of a party quoted. */
record LetterText(
        String noticeId,
        String complaintId,
        String addressee,
        String sentAt,
        String holder,
        @Nullable String agent,
        String right,
        String claim,
        @Nullable String statement,
        List<Listing> listings,
        List<Proof> proofs) {

    record Listing(
            String name,
            @Nullable String url,
            @Nullable String measure,
            @Nullable String dueAt) {}

    record Proof(String kind, String version, String sha256) {}

    static LetterText of(Tongue tongue, LetterFacts facts) {
        return new LetterText(
                facts.noticeId().toString(),
                facts.complaintId().toString(),
                Quoted.value(facts.addressee()),
                tongue.time(facts.sentAt(), facts.zone()),
                facts.holder() == null ? "" : name(tongue, facts.holder()),
                facts.agent() == null ? null : name(tongue, facts.agent()),
                facts.right() == null ? "" : right(tongue, facts.right()),
                LetterWords.in(tongue, CLAIM, facts.claim()),
                facts.statement() == null ? null : Quoted.lines(facts.statement()),
                facts.listings().stream()
                        .map(listing -> listing(tongue, listing, facts))
                        .toList(),
                facts.proofs().stream().map(proof -> proof(tongue, proof)).toList());
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

    private static Listing listing(Tongue tongue, LetterFacts.Listing listing, LetterFacts facts) {
        return new Listing(
                name(tongue, listing),
                listing.url() == null ? null : Quoted.address(listing.url()),
                listing.measure() == null ? null : LetterWords.in(tongue, MEASURE, listing.measure()),
                listing.dueAt() == null ? null : tongue.time(listing.dueAt(), facts.zone()));
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
}
