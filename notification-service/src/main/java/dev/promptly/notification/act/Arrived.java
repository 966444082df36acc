package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An act that has come in and was not here before, and the acts of ours by which it is followed in the same record. */
public final class Arrived {

    private final Event event;
    private final ReadAct read;
    private final List<ReadAct> following = new ArrayList<>();

    @Nullable
    private Case of;

    Arrived(Event event, ReadAct read) {
        this.event = event;
        this.read = read;
    }

    /** Begins the step of its trace in which it is followed. */
    Trace step() {
        return event.step();
    }

    /** The act's CloudEvents id. */
    public UUID eventId() {
        return UUID.fromString(event.id());
    }

    public WrittenAct act() {
        return read.act();
    }

    /** Whether a case begins with it. */
    public boolean isOfAReceipt() {
        return read.clear().name().equals(Acts.RECEIPT);
    }

    public Instant at() {
        return read.clear().at();
    }

    /** Its complaint, or whatever else it is about. */
    public UUID subject() {
        return read.clear().subject();
    }

    /** Its case, once it is its turn. */
    public Case of() {
        return Objects.requireNonNull(of);
    }

    void in(Case known) {
        of = known;
    }

    /** Has acts of ours stand right behind it: the cause first, then what it caused. */
    public void followedBy(List<WrittenAct> own) {
        own.forEach(act -> following.add(ReadAct.of(act)));
    }

    ReadAct read() {
        return read;
    }

    /** It and the acts behind it. */
    Stream<ReadAct> withFollowing() {
        return Stream.concat(Stream.of(read), following.stream());
    }
}
