package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Thing;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.window.WindowView;
import dev.promptly.kit.json.JsonFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A walk's complaint as REST shows it, beside what a reader of its events knows of it: both are the same (D2). */
final class SeenCase {

    private static final Map<String, ActKind> ACTS =
            ActKind.own().collect(Collectors.toMap(ActKind::wire, Function.identity()));

    /** The receipt of what came by post, and what is published: nobody walks them here. */
    private static final Set<Clock> BESIDE = EnumSet.of(Clock.K1, Clock.K12);

    private static final Set<Clock> WINDOWS = EnumSet.of(Clock.K8, Clock.K10);
    private static final Set<Clock> OF_THE_WHOLE = EnumSet.of(Clock.K2, Clock.K6, Clock.K7);

    private final RestWalk walk;
    private final Map<String, KnownTarget> known = new LinkedHashMap<>();
    private final Map<String, String> effective = new HashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();

    SeenCase(RestWalk walk) {
        this.walk = walk;
        walk.targets.forEach(target -> known.put(target, new KnownTarget(walk)));
        walk.suspended(target -> of(target).state == TargetState.SUSPENDED);
    }

    RestWalk walk() {
        return walk;
    }

    /** How often which act was told. */
    Map<String, Integer> seen() {
        return seen;
    }

    /** Reads on, as one does who has nothing but the events. */
    void read(Stream<ConsumerRecord<String, byte[]>> events) {
        for (RestWalk.Heard heard : walk.heard()) {
            heard.targets().forEach(target -> of(target).heard(heard.act()));
            if (heard.act() == ActKind.DECLARATION_FORWARDED) {
                heard.targets().stream()
                        .flatMap(target -> Set.copyOf(of(target).toTell()).stream())
                        .forEach(declaration ->
                                known.values().forEach(target -> target.heardForAll(heard.act(), declaration)));
            }
        }
        events.forEach(event -> read(Objects.requireNonNull(ACTS.get(Topics.name(event))), Topics.data(event)));
    }

    private void read(ActKind act, JsonNode event) {
        walk.calls.note("    " + act + " " + event.path("targets").findValuesAsText("state"));
        seen.merge(act.wire(), 1, Integer::sum);
        Thing about = about(event);
        event.path("targets").forEach(target -> read(act, about, target));
        known.values().forEach(target -> target.heardForAll(act, about == null ? null : about.id()));
        JsonNode review = event.path("review");
        if (act == ActKind.REVIEW_OPENED || act == ActKind.APPEAL_RECEIVED) {
            walk.house.isOpened(
                    review.path("reviewId").textValue(),
                    ReviewKind.valueOf(review.path("kind").textValue()));
        } else if (act == ActKind.REVIEW_DECIDED || act == ActKind.APPEAL_DECIDED) {
            walk.house.isDecided(review.path("reviewId").textValue());
        }
        if (act == ActKind.DECLARATION_ADMITTED) {
            assertThat(walk.dispute.reliesOnASecret(
                            Objects.requireNonNull(about).id()))
                    .as("nothing is relied upon in secret (I3)")
                    .isFalse();
        }
    }

    private static @Nullable Thing about(JsonNode event) {
        if (event.has("review")) {
            return new Thing(ThingKind.REVIEW, uuid(event.at("/review/reviewId")), null);
        }
        return event.has("about")
                ? new Thing(ThingKind.valueOf(event.at("/about/kind").textValue()), uuid(event.at("/about/id")), null)
                : null;
    }

    private void read(ActKind act, @Nullable Thing about, JsonNode target) {
        KnownTarget of = of(target.path("targetId").textValue());
        Told told = told(act, about, target);
        if (told.from() == null) {
            assertThat(told.to()).as("%s moves nothing", act).isEqualTo(of.state);
        } else {
            assertThat(told.from()).isEqualTo(of.state);
            assertThat(CaseWalkTest.isLegal(
                            null, act, new Stage(told.from(), of.reason), new Stage(told.to(), told.reason())))
                    .as("%s from %s to %s", act, told.from(), told.to())
                    .isTrue();
        }
        of.read(told);
    }

    private static Told told(ActKind act, @Nullable Thing about, JsonNode target) {
        return new Told(
                uuid(target.path("targetId")),
                act,
                about,
                target.has("from") ? TargetState.valueOf(target.path("from").textValue()) : null,
                TargetState.valueOf(target.path("state").textValue()),
                target.has("endReason")
                        ? EndReason.valueOf(target.path("endReason").textValue())
                        : null,
                target.has("measureState")
                        ? MeasureState.valueOf(target.path("measureState").textValue())
                        : null,
                window(target.path("window")));
    }

    private static @Nullable WindowView window(JsonNode node) {
        try {
            return node.isObject() ? JsonFormat.tolerant().treeToValue(node, WindowView.class) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID uuid(JsonNode id) {
        return UUID.fromString(id.textValue());
    }

    /** The listings that are to be hidden for its sake, by target. */
    Map<String, String> hidden() {
        Map<String, String> hidden = new HashMap<>();
        walk.shown().path("targets").forEach(target -> {
            String id = target.path("id").asText();
            if (target.hasNonNull("itemId") && of(id).isHidden()) {
                hidden.put(id, target.path("itemId").asText());
            }
        });
        return hidden;
    }

    /** @param heldByAnother whether the listing is hidden for the sake of another case than this */
    void requireAsShown(Predicate<String> heldByAnother) {
        assertThat(known.values()).as("what time alone brings has come").noneMatch(KnownTarget::isOver);
        JsonNode shown = walk.shown();
        shown.path("targets").forEach(target -> require(target, heldByAnother));
        assertThat(shown.path("state").asText())
                .as("it is derived (I6)")
                .isEqualTo(derived(known.values().stream().map(of -> of.state).toList()));
        assertThat(running(shown)).as("the clocks that run").isEqualTo(running());
        deadlines(shown)
                .filter(deadline -> clock(deadline).isTerm())
                .forEach(term ->
                        assertThat(term.path("state").asText()).as("of a term").isNotEqualTo("MISSED"));
    }

    private void require(JsonNode target, Predicate<String> heldByAnother) {
        String id = target.path("id").asText();
        KnownTarget of = of(id);
        assertThat(target.path("state").asText()).isEqualTo(of.state.name());
        assertThat(target.path("endReason").asText("none")).isEqualTo(of.reason == null ? "none" : of.reason.name());
        MeasureState measure = MeasureState.valueOf(target.at("/measure/state").asText());
        assertThat(measure).as("its own axis (I2)").isEqualTo(of.measure);
        boolean gone = of.state == TargetState.MOOT && measure == MeasureState.FAILED;
        if (measure != MeasureState.NONE && !gone) {
            assertThat(measure.stands()).as("of what is %s (I1)", of.state).isEqualTo(of.isHidden());
        }
        if (target.hasNonNull("itemId")) {
            assertThat(target.path("heldByOthers").asBoolean())
                    .as("held by others (I1)")
                    .isEqualTo(heldByAnother.test(target.path("itemId").asText()));
        }
        if (target.hasNonNull("noticeEffectiveAt")) {
            String from = target.path("noticeEffectiveAt").asText();
            assertThat(effective.computeIfAbsent(id, any -> from))
                    .as("it counts from")
                    .isEqualTo(from);
        }
        if (of.state == TargetState.WINDOW_OPEN) {
            requireItsEnd(id, Objects.requireNonNull(of.window()));
        }
    }

    private void requireItsEnd(String target, KnownWindow window) {
        List<Instant> ends = deadlines(walk.shown())
                .filter(deadline -> WINDOWS.contains(clock(deadline))
                        && deadline.path("state").asText().equals("DUE")
                        && deadline.path("targetId").asText().equals(target))
                .map(deadline -> Instant.parse(deadline.path("dueAt").asText()))
                .toList();
        assertThat(ends).as("the window's end (I5, I8)").isEqualTo(Arrays.asList(window.end()));
    }

    /** The first that fits (API.md). */
    private static String derived(Collection<TargetState> states) {
        Set<TargetState> open = EnumSet.of(
                TargetState.ADMITTED,
                TargetState.IN_FORCE,
                TargetState.SUSPENDED,
                TargetState.DISPUTED,
                TargetState.WINDOW_OPEN,
                TargetState.HELD);
        if (states.contains(TargetState.RECEIVED)) {
            return "RECEIVED";
        } else if (open.containsAll(states)) {
            return "ADMITTED";
        } else if (states.stream().anyMatch(open::contains)) {
            return "PARTIALLY_OPEN";
        }
        return Stream.of(TargetState.UNDER_REVIEW, TargetState.RETURNED)
                .filter(states::contains)
                .findFirst()
                .or(() -> Stream.of(TargetState.WITHDRAWN, TargetState.REJECTED)
                        .filter(only -> Set.of(only).containsAll(states))
                        .findFirst())
                .map(Enum::name)
                .orElse("CLOSED");
    }

    private static Stream<JsonNode> deadlines(JsonNode shown) {
        return StreamSupport.stream(shown.path("deadlines").spliterator(), false);
    }

    private static Clock clock(JsonNode deadline) {
        return Clock.valueOf(deadline.path("clock").asText());
    }

    /** What runs as REST shows it: what is due, and what was missed and is still to be done. */
    private static Set<String> running(JsonNode shown) {
        return deadlines(shown)
                .filter(deadline -> deadline.path("state").asText().equals("DUE")
                        || (deadline.path("state").asText().equals("MISSED") && !deadline.hasNonNull("stoppedBy")))
                .filter(deadline -> !BESIDE.contains(clock(deadline)))
                .map(deadline -> {
                    Clock clock = clock(deadline);
                    JsonNode about = deadline.path(OF_THE_WHOLE.contains(clock) ? "aboutId" : "targetId");
                    return about.isTextual() ? clock + " " + about.asText() : clock.name();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> running() {
        Set<String> running = new TreeSet<>();
        known.forEach((id, of) -> {
            of.clocks().stream()
                    .filter(clock -> !OF_THE_WHOLE.contains(clock))
                    .forEach(clock -> running.add(clock + " " + id));
            of.toCheck().forEach(one -> running.add(Clock.K6 + " " + one));
            of.toTell().forEach(one -> running.add(Clock.K7 + " " + one));
            if (of.awaitsAnAnswer()) {
                running.add(Clock.K2.name());
            }
        });
        return running;
    }

    private KnownTarget of(String target) {
        return Objects.requireNonNull(known.get(target));
    }

    /** When that ends which ends by time alone. */
    Stream<Instant> ends() {
        return deadlines(walk.shown())
                .filter(deadline -> deadline.path("state").asText().equals("DUE") && deadline.hasNonNull("dueAt"))
                .filter(deadline -> clock(deadline).isTerm() || clock(deadline) == Clock.K17)
                .map(deadline -> Instant.parse(deadline.path("dueAt").asText()));
    }
}
