package dev.promptly.kit.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.json.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActDraftTest {

    private static final UUID RECORD = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void theDigestOfADisclosureIsThatOfRfc9901() {
        String example = "WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";

        assertThat(new Disclosure(example).digest()).isEqualTo("uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY");
    }

    @Test
    void aDisclosureHoldsASaltOf128BitsANameAndAValue() throws Exception {
        Disclosure disclosure = Disclosure.of("reason", "settled");

        JsonNode parts = JsonFormat.tolerant().readTree(Base64.getUrlDecoder().decode(disclosure.encoded()));
        assertThat(parts).hasSize(3);
        assertThat(Base64.getUrlDecoder().decode(parts.get(0).textValue())).hasSize(16);
        assertThat(parts.get(1).textValue()).isEqualTo("reason");
        assertThat(parts.get(2).textValue()).isEqualTo("settled");
    }

    @Test
    void whatIsDisclosedIsNotInTheContentButCommittedToThere() {
        WrittenAct act = draft().disclose("operatorId", "shop-17").numbered(RECORD, 4, "some-service");

        assertThat(act.content()).doesNotContain("shop-17", "operatorId");
        assertThat(act.content()).contains(new Disclosure(act.disclosures().get(1)).digest());
        assertThat(opened(act, "operatorId").textValue()).isEqualTo("shop-17");
        assertThat(opened(act, "number").intValue()).isEqualTo(4);
        assertThat(opened(act, "source").textValue()).isEqualTo("/some-service");
        assertThat(opened(act, "at").textValue()).isEqualTo("2026-03-02T01:00:00.000Z");
    }

    @Test
    void theContentIsCanonicalAndNeverTheSameTwice() throws Exception {
        WrittenAct one = draft().numbered(RECORD, 1, "some-service");
        WrittenAct other = draft().numbered(RECORD, 1, "some-service");

        assertThat(one.content())
                .isEqualTo(Jcs.canonical(JsonFormat.tolerant().readTree(one.content())))
                .isNotEqualTo(other.content());
    }

    @Test
    void whatIsAbsentIsNotThereRatherThanNull() {
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("to", "ADMITTED");
        target.put("from", null);

        WrittenAct act =
                draft().disclose("target", target).disclose("reason", null).numbered(RECORD, 1, "some-service");

        assertThat(act.opened()).doesNotContainKey("reason");
        assertThat(opened(act, "target").has("from")).isFalse();
    }

    @Test
    void aClaimIsKeptBesideTheInstantAtWhichItWasSeen() {
        WrittenAct act = draft().claimedBy("platform", AT.plusSeconds(9)).numbered(RECORD, 1, "some-service");

        assertThat(opened(act, "assertedBy").textValue()).isEqualTo("platform");
        assertThat(opened(act, "recordedAt").textValue()).isEqualTo("2026-03-02T01:00:09.000Z");
    }

    @Test
    void anActTravelsWholeAndComesOutTheSame() throws Exception {
        WrittenAct act = draft().attribute("account", "brand-guard").numbered(RECORD, 1, "some-service");

        WrittenAct read =
                JsonFormat.tolerant().readValue(JsonFormat.tolerant().writeValueAsBytes(act), WrittenAct.class);

        assertThat(read.record()).isEqualTo(act.record());
        assertThat(read.content()).isEqualTo(act.content());
        assertThat(read.disclosures()).isEqualTo(act.disclosures());
        assertThat(new String(JsonFormat.tolerant().writeValueAsBytes(read), StandardCharsets.UTF_8))
                .contains("\"account\":\"brand-guard\"");
    }

    private static JsonNode opened(WrittenAct act, String field) {
        return Objects.requireNonNull(act.opened().get(field));
    }

    private static ActDraft draft() {
        return ActDraft.of(RecordKind.LOG, "thing.done", UUID.randomUUID(), "the-thing", AT)
                .by(new Actor("ops", "s-1", null));
    }
}
