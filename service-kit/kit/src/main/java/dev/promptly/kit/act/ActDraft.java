package dev.promptly.kit.act;

import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.json.Instants;
import dev.promptly.kit.json.Jcs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act being written (the proof format's §1). What {@link #clear} puts down stands in the content; what concerns a person,
 * a seller, a listing or a right, every free text and every file's hash goes through {@link #disclose}.
 */
public final class ActDraft {

    /** Since 2 the clocks that an act starts say what stops them. */
    private static final int VERSION = 2;

    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final String name;
    private final String subject;
    private final UUID event;
    private final Instant at;

    private ActDraft(RecordKind kind, String name, UUID event, String subject, Instant at) {
        this.name = name;
        this.event = event;
        this.subject = subject;
        this.at = at;
        clear("v", VERSION);
        clear("kind", kind.name());
        clear("act", name);
        clear("at", Instants.format(at));
        clear("event", event.toString());
        clear("subject", subject);
        clear("salt", Disclosure.salt());
    }

    /**
     * @param kind whose chain it stands in
     * @param name what was done: {@code measure.effective}
     * @param event the CloudEvents id under which it is told
     * @param subject the id of the case or item; of an account or a service the one that its record row gives
     * @param at when it happened, stamped by us
     */
    public static ActDraft of(RecordKind kind, String name, UUID event, String subject, Instant at) {
        return new ActDraft(kind, name, event, subject, at);
    }

    /** The instant is another's claim, which we saw at {@code recordedAt}. */
    public ActDraft claimedBy(String assertedBy, Instant recordedAt) {
        clear("assertedBy", assertedBy);
        return clear("recordedAt", Instants.format(recordedAt));
    }

    /** Made while a test clock was set: it proves nothing about real time. */
    public ActDraft underTestClock(boolean set) {
        return set ? clear("clock", "TEST") : this;
    }

    public ActDraft by(Actor actor) {
        disclose("actor", Map.of("role", actor.role(), "subject", actor.subject()));
        return actor.onBehalfOf() == null ? this : disclose("onBehalfOf", actor.onBehalfOf());
    }

    /** A field that everybody who holds the act may read; absent rather than null. */
    public ActDraft clear(String field, @Nullable Object value) {
        if (value != null) {
            content.put(field, value);
        }
        return this;
    }

    /** A field that is committed to by its digest and shown only to whom it concerns. */
    public ActDraft disclose(String field, @Nullable Object value) {
        if (value != null) {
            disclosures.add(Disclosure.of(field, value));
        }
        return this;
    }

    /** Beside the content: what readers group and forward by; never logged. */
    public ActDraft attribute(String field, @Nullable Object value) {
        if (value != null) {
            attributes.put(field, value);
        }
        return this;
    }

    public UUID event() {
        return event;
    }

    String name() {
        return name;
    }

    String subject() {
        return subject;
    }

    Instant at() {
        return at;
    }

    /** The act, once its record and its number there are known, of the service that is its source. */
    public WrittenAct numbered(UUID record, int number, String source) {
        clear("source", "/" + source);
        clear("number", number);
        Stream<String> digests = disclosures.stream().map(Disclosure::digest).sorted();
        clear("_sd", digests.toList());
        List<String> encoded = disclosures.stream().map(Disclosure::encoded).toList();
        return new WrittenAct(record, number, Jcs.canonical(content), encoded, attributes);
    }
}
