package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.complaint.RestCalls.Answer;
import dev.promptly.complaint.complaint.RestCalls.Asker;
import dev.promptly.complaint.complaint.WalkedMarket.Holder;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.kit.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One complaint, and acts of parties, reviewers and the platform by REST and Kafka, as they fall. */
final class RestWalk implements KnownCase {

    private static final Asker PLATFORM = Asker.of("platform", null);

    final WalkedMarket market;
    final RestCalls calls;
    final Holder holder;
    final String id;
    final List<String> targets;
    final RestDisputeWalk dispute;
    final RestHouseWalk house;
    private final Track track;
    private final List<Runnable> papersToCome = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private Predicate<String> suspended = target -> false;
    private JsonNode shown;

    /** What another service told of some of the targets; of declarations, of whichever those are. */
    record Heard(ActKind act, List<String> targets) {}

    /** Files the complaint. */
    RestWalk(WalkedMarket market) {
        this.market = market;
        calls = new RestCalls(market);
        holder = market.holder();
        track = market.oneIn(3) ? Track.ADJUDICATED : Track.STATUTORY;
        Answer filed = calls.post(complainant(), "/v1/complaints", notice());
        assertThat(filed.status()).isEqualTo(201);
        shown = filed.body();
        id = shown.path("id").asText();
        targets = RestCalls.texts(shown.path("targets"), "id");
        dispute = new RestDisputeWalk(this);
        house = new RestHouseWalk(this);
    }

    Asker complainant() {
        return Asker.of("complainant", holder.brand.account);
    }

    void suspended(Predicate<String> now) {
        suspended = now;
    }

    boolean isSuspended(List<String> any) {
        return any.stream().anyMatch(suspended);
    }

    /** The complaint as its readers see it now. */
    void look(JsonNode now) {
        assertThat(now.path("id").asText()).isEqualTo(id);
        shown = now;
    }

    JsonNode shown() {
        return shown;
    }

    String path(String more) {
        return "/v1/complaints/" + id + more;
    }

    /** What somebody may bring about now; often what fits how one of the targets stands, else anything. */
    void act() {
        if (market.oneIn(3)) {
            anything();
        } else {
            fitting(TargetState.valueOf(oneTarget().path("state").asText()));
        }
    }

    private void anything() {
        switch (market.random.nextInt(24)) {
            case 0 -> supplement();
            case 1 -> withdraw();
            case 2 -> appeal();
            case 3, 4, 5, 6 -> report();
            case 7, 8 -> noticeArrives();
            case 9 -> resolve();
            case 10 -> paperComes();
            case 11, 12, 13 -> house.act();
            default -> dispute.act();
        }
    }

    private void fitting(TargetState state) {
        switch (state) {
            case RECEIVED -> paperComes();
            case UNDER_REVIEW, SUSPENDED -> house.act();
            case RETURNED -> oneOf(this::supplement, this::appeal);
            case ADMITTED -> oneOf(this::report, this::noticeArrives, dispute::declare);
            case IN_FORCE -> oneOf(this::report, this::noticeArrives, dispute::declare, dispute::declare, house::act);
            case UNCONTESTED -> dispute.declare();
            case DISPUTED -> oneOf(dispute::declarationArrives, dispute::declarationArrives, this::report);
            case WINDOW_OPEN -> oneOf(dispute::sue, dispute::askForMoreTime, house::act, this::paperComes, () -> {});
            case HELD -> oneOf(dispute::conclude, () -> {});
            case TERMINATED -> oneOf(dispute::sue, this::report, house::act);
            case REJECTED, MOOT, WITHDRAWN, FINAL -> oneOf(this::appeal, this::report, house::act, this::anything);
        }
    }

    private void oneOf(Runnable... acts) {
        market.one(List.of(acts)).run();
    }

    private Map<String, Object> notice() {
        int lack = market.random.nextInt(12);
        String evidence = lack == 1 ? paperToCome("TEST_PURCHASE") : holder.purchase;
        Map<String, Object> notice = holder.notice(evidence);
        notice.put("track", track);
        List<Map<String, Object>> rows = Stream.generate(market::listing)
                .limit(1 + market.random.nextInt(3))
                .toList();
        notice.put("targets", rows);
        switch (lack) {
            case 2 -> notice.remove("guarantee");
            case 3 -> rows.get(0).put("niceClasses", List.of(25));
            case 4 -> {
                rows.get(0).remove("itemId");
                rows.get(0).put("url", "https://shop.example/search?q=kestrel");
            }
            default -> {}
        }
        return notice;
    }

    /** Its id, of which nothing is heard before it comes. */
    String paperToCome(String kind) {
        return paperToCome(id -> Line.evidence(holder.brand.account, kind, id));
    }

    String paperToCome(Consumer<UUID> coming) {
        UUID paper = Ids.next();
        papersToCome.add(() -> coming.accept(paper));
        return paper.toString();
    }

    private void paperComes() {
        if (!papersToCome.isEmpty()) {
            calls.note("a paper comes");
            papersToCome.remove(market.random.nextInt(papersToCome.size())).run();
        }
    }

    private void supplement() {
        Map<String, Object> added = switch (market.random.nextInt(3)) {
            case 0 -> Map.of("guarantee", Brand.guarantee());
            case 1 ->
                Map.of(
                        "targets",
                        List.of(Map.of(
                                "targetId",
                                market.one(targets),
                                "itemId",
                                market.listing().get("itemId"))));
            default -> Map.of("evidence", List.of(Map.of("evidenceId", holder.purchase, "role", "INFRINGEMENT")));
        };
        calls.post(complainant(), path("/supplements"), added);
    }

    private void withdraw() {
        if (market.oneIn(2)) {
            String why = market.one(List.of("SETTLED", "CORRECTED", "CORRECTED", "MISTAKE", "OTHER"));
            calls.post(complainant(), path("/withdrawal"), Map.of("targetIds", some(), "reason", why));
        }
    }

    private void appeal() {
        Map<String, Object> appeal = new HashMap<>(Map.of("grounds", "It was overlooked.", "targetIds", some()));
        if (!house.decided.isEmpty() && market.oneIn(2)) {
            appeal.put("reviewId", market.one(house.decided));
        }
        calls.post(complainant(), path("/appeals"), appeal);
    }

    /** The platform says how it stands with measures, one by one, several at once, or by Kafka. */
    private void report() {
        switch (market.random.nextInt(4)) {
            case 0 ->
                calls.post(
                        PLATFORM,
                        path("/measures"),
                        Map.of("targets", some().stream().map(this::row).toList()));
            case 1 -> {
                List<Map<String, Object>> rows = some().stream().map(this::row).toList();
                calls.note("the platform tells " + rows);
                market.send(
                        "promptly.platform.v1",
                        "integrator",
                        "measure.reported",
                        id,
                        market.now(),
                        Map.of("complaintId", id, "targets", rows));
            }
            default -> calls.post(PLATFORM, path("/targets/" + market.one(targets) + "/measures"), outcome());
        }
    }

    private Map<String, Object> row(String target) {
        Map<String, Object> row = outcome();
        row.put("targetId", target);
        return row;
    }

    private Map<String, Object> outcome() {
        String outcome = market.one(List.of("EFFECTIVE", "EFFECTIVE", "EFFECTIVE", "VERIFIED", "FAILED", "ENDED"));
        Map<String, Object> said = new HashMap<>(Map.of("outcome", outcome, "reference", "OPS-1"));
        if (outcome.equals("FAILED")) {
            said.put("reason", market.one(List.of("OTHER", "OTHER", "OTHER", "TARGET_GONE", "NOT_ON_PLATFORM")));
        }
        return said;
    }

    private void noticeArrives() {
        List<String> chosen = some();
        notices("notice.forwarded", "NOTICE", "OPERATOR", chosen, market.now());
        hears(ActKind.NOTICE_FORWARDED, chosen);
        if (!market.oneIn(4)) {
            notices("notice.delivered", "NOTICE", "OPERATOR", chosen, market.now());
            hears(ActKind.NOTICE_DELIVERED, chosen);
        }
    }

    /** As notification-service tells it. */
    void notices(String event, String kind, String role, List<String> about, Instant at) {
        calls.note(event + " " + kind + " " + about + " at " + at);
        Map<String, Object> notice = Map.of(
                "noticeId",
                Ids.next(),
                "kind",
                kind,
                "addressee",
                Map.of("account", "somebody", "role", role),
                "targetIds",
                about);
        market.send(
                "promptly.notices.v1",
                "notification-service",
                event,
                id,
                at,
                Map.of("complaintId", id, "site", "main", "causedBy", Ids.next(), "notices", List.of(notice)));
    }

    void hears(ActKind act, List<String> about) {
        heard.add(new Heard(act, about));
    }

    /** What was heard since this was asked last. */
    List<Heard> heard() {
        List<Heard> since = List.copyOf(heard);
        heard.clear();
        return since;
    }

    private void resolve() {
        JsonNode target = oneTarget();
        if (target.hasNonNull("itemId") && market.oneIn(2)) {
            calls.post(
                    PLATFORM,
                    "/v1/listings/resolutions",
                    Map.of(
                            "complaintId",
                            id,
                            "site",
                            "main",
                            "itemId",
                            target.path("itemId").asText(),
                            "operatorId",
                            target.path("operatorId").asText(),
                            "status",
                            market.oneIn(3) ? "GONE" : "ONLINE",
                            "seenAt",
                            market.now().toString()));
        }
    }

    JsonNode oneTarget() {
        return shown.path("targets").path(market.random.nextInt(targets.size()));
    }

    /** One of the targets, or some, or all of them. */
    List<String> some() {
        List<String> chosen =
                targets.stream().filter(target -> market.random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(market.one(targets)) : chosen;
    }

    @Override
    public Instant now() {
        return market.now();
    }

    @Override
    public Track track() {
        return track;
    }

    @Override
    public WorkingCalendar working() {
        return Calendars.CN;
    }

    @Override
    public boolean knowsNextYear() {
        return false;
    }

    @Override
    public boolean wasDelivered(UUID declaration, Instant at) {
        return dispute.wasDelivered(declaration.toString(), at);
    }

    @Override
    public Stream<Suit> suits(UUID target) {
        return dispute.suits(target.toString());
    }

    @Override
    public Stream<Instant> unanswered(UUID target) {
        return dispute.unanswered(target.toString());
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
