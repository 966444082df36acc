package dev.promptly.evidence.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.promptly.kit.json.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The custody list of an item. */
public record CustodyView(UUID evidenceId, List<Act> acts) {

    /**
     * One act. Who did it and with which version is absent once the item's key was deleted; the chain stays whole.
     *
     * @param prev base64 of the leaf hash of the act before; 32 zero bytes before the first
     * @param leafHash base64 of this act's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CustodyAct")
    public record Act(
            String act,
            Instant at,
            Instant recordedAt,
            @Nullable JsonNode actor,
            @Nullable JsonNode onBehalfOf,
            @Nullable JsonNode version,
            String source,
            int number,
            int ordinal,
            String prev,
            String leafHash) {

        static Act from(CustodyAct act, String source, byte[] previous, List<?> disclosures) {
            Map<String, JsonNode> opened = opened(disclosures);
            return new Act(
                    act.act,
                    act.at,
                    act.at,
                    opened.get("actor"),
                    opened.get("onBehalfOf"),
                    opened.getOrDefault("evidence", MissingNode.getInstance()).get("version"),
                    source,
                    act.place.number(),
                    act.place.number() - 1,
                    Base64.getEncoder().encodeToString(previous),
                    Base64.getEncoder().encodeToString(act.leafHash));
        }

        /** By name; a disclosure is base64url of {@code ["salt","name",value]} (RFC 9901 §4.2). */
        private static Map<String, JsonNode> opened(List<?> disclosures) {
            Map<String, JsonNode> byName = new HashMap<>();
            for (Object disclosure : disclosures) {
                JsonNode parts = parsed(Base64.getUrlDecoder().decode(disclosure.toString()));
                byName.put(parts.get(1).textValue(), parts.get(2));
            }
            return byName;
        }

        private static JsonNode parsed(byte[] json) {
            try {
                return JsonFormat.tolerant().readTree(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
