package dev.promptly.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.outbox.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A complaint on its way, told act by act as complaint-service tells it. Two shops, one target each. */
final class Filed {

    /** Stands for everything personal: it must be nowhere in the clear. */
    static final String HOLDER = "Zhang Xiaoming";

    static final String STATEMENT = "The bags sold as genuine are not, says Zhang Xiaoming.";

    private static final List<String> ENDS = List.of("target.withdrawn", "target.moot", "target.terminated");

    /** What stops the clocks that an admission starts. */
    static final List<?> STOPS = List.of(
            Map.of("clock", "K3", "metBy", List.of("measure.effective"), "voidBy", ENDS),
            Map.of("clock", "K4", "metBy", List.of("notice.forwarded"), "voidBy", ENDS));

    final UUID id = Ids.next();
    final UUID record = Ids.unguessable();
    final String account = "brand-" + suffix();
    final String holderAccount = "holder-" + suffix();
    final Shop first = new Shop("shop-" + suffix(), Ids.next());
    final Shop second = new Shop("shop-" + suffix(), Ids.next());
    private int number;

    record Shop(String account, UUID target) {}

    private static String suffix() {
        return Long.toString(Ids.next().getLeastSignificantBits() & 0xffffffffL, 36);
    }

    /** Sends the act and answers what was sent. */
    Message tell(String name, Instant at, UnaryOperator<ActDraft> say) {
        Message message = next(name, at, say);
        ActsTopic.send(message);
        return message;
    }

    /** Numbers the act, but does not send it. */
    Message next(String name, Instant at, UnaryOperator<ActDraft> say) {
        ActDraft act = ActDraft.of(RecordKind.COMPLAINT, name, Ids.next(), id.toString(), at)
                .by(Actor.system("complaint-service"))
                .attribute("account", account)
                .attribute("holderAccount", holderAccount)
                .attribute("site", "main")
                .attribute("rightType", "TRADEMARK")
                .attribute("claim", "TM_COUNTERFEIT");
        return ActsTopic.message(say.apply(act), record, ++number);
    }

    Message received(Instant at) {
        return tell("complaint.received", at, act -> naming(act, Map.of("to", "RECEIVED")));
    }

    /** Starts K3 (4 h) and K4 (1 h) on both targets and forwards to both shops. */
    Message admitted(Instant at) {
        return admitted(at, "PROMPTLY", first, second);
    }

    Message admitted(Instant at, String designated, Shop... to) {
        List<JsonNode> forwards =
                Stream.of(to).map(shop -> forward(shop, designated)).toList();
        return tell(
                "complaint.admitted",
                at,
                act -> naming(act, Map.of("from", "RECEIVED", "to", "ADMITTED", "deadlines", clocks(at)))
                        .clear("deadlines", STOPS)
                        .attribute("forward", forwards));
    }

    ActDraft naming(ActDraft act, Object said) {
        return act.clear("targets", 2)
                .disclose("target/" + first.target, said)
                .disclose("target/" + second.target, said);
    }

    static List<Map<String, String>> clocks(Instant at) {
        return List.of(
                Map.of(
                        "clock",
                        "K3",
                        "what",
                        "take the measure",
                        "startedAt",
                        at.toString(),
                        "dueAt",
                        at.plusSeconds(14_400).toString()),
                Map.of(
                        "clock",
                        "K4",
                        "what",
                        "forward the notice",
                        "startedAt",
                        at.toString(),
                        "dueAt",
                        at.plusSeconds(3_600).toString()));
    }

    static JsonNode forward(Shop to, String designated) {
        return json("""
                {"kind": "NOTICE",
                 "addressee": {"account": "%1$s", "role": "OPERATOR", "designated": "%2$s", "email": null},
                 "site": {"id": "main", "zone": "Asia/Shanghai", "locales": ["zh", "en"]},
                 "targets": [{"targetId": "%3$s", "kind": "LISTING", "itemId": "901", "url": "https://shop.example/item/901",
                              "externalRef": "BP-901",
                              "measure": {"type": "BLOCK", "state": "REQUESTED", "dueAt": "2026-03-02T05:00:00.000Z"}}],
                 "parties": {"holder": {"name": "%4$s", "registrationNumber": null, "identityNumber": "110101199003077777",
                                        "homeAddress": "7 Lotus Lane"}, "agent": null},
                 "right": {"type": "TRADEMARK", "registrationNumber": "18273645", "title": "LOTUSPOND",
                   "proofs": [{"kind": "TRADEMARK_CERTIFICATE",
                     "sha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}]},
                 "claim": "TM_COUNTERFEIT", "statement": "%5$s",
                 "manifest": [{"evidenceId": "019ab2ef-5e01-7a34-9b45-5d6e7f8a9b01", "version": "ORIGINAL",
                   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "kind": "TEST_PURCHASE"}],
                 "case": {"state": "ADMITTED", "measure": "REQUESTED", "heldByOthers": false, "deadlines": [],
                          "nextSteps": ["ACKNOWLEDGE", "CORRECT"], "targets": []},
                 "letterKind": "NOTICE_TO_OPERATOR"}""".formatted(to.account, designated, to.target, HOLDER, STATEMENT));
    }

    /** A decision told to a complainant, about that shop's target. */
    static JsonNode decision(String complainant, Shop about) {
        ObjectNode decision = (ObjectNode) forward(about, "PROMPTLY");
        decision.put("kind", "DECISION");
        ((ObjectNode) decision.get("addressee")).put("account", complainant).put("role", "COMPLAINANT");
        return decision;
    }

    static JsonNode json(String text) {
        try {
            return JsonFormat.tolerant().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
