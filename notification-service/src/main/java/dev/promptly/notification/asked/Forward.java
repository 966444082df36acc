package dev.promptly.notification.asked;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.letter.Decided;
import dev.promptly.notification.letter.Decision;
import dev.promptly.notification.letter.Declared;
import dev.promptly.notification.letter.LetterKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an act asks to be forwarded to one addressee, as complaint-service composed it. Only what stands here is read: of the
 * parties the names, and the registration numbers of entities, never more (RULES A5.3; PIPL art. 6, 28).
 *
 * @param site null in a notice about an account, which belongs to no marketplace; so is {@code letterKind}
 * @param shown the case as the addressee's notice shows it; taken over whole, for nothing is decided here
 * @param declaration what an operator declares; null in every other notice
 * @param decision what has happened; null where a notice or a declaration is forwarded
 */
public record Forward(
        NoticeKind kind,
        Addressee addressee,
        @Nullable Site site,
        List<Target> targets,
        @Nullable Parties parties,
        @Nullable Right right,
        @Nullable String claim,
        @Nullable String statement,
        @Nullable List<ManifestItem> manifest,
        @JsonProperty("case") @Nullable JsonNode shown,
        @Nullable Declared declaration,
        @Nullable Decision decision,
        @Nullable LetterKind letterKind) {

    /**
     * What an act asks to be forwarded, one for each addressee. What is common to them stands in the act once ({@code common}, and
     * by their ids the items of {@code evidence}); an act that was told before it did says it with each.
     */
    public static List<Forward> of(WrittenAct act) {
        Map<String, JsonNode> attributes = act.attributes();
        JsonNode asks = attribute(attributes, "forward");
        if (asks.isEmpty()) {
            return List.of();
        }
        JsonNode common = attribute(attributes, "common");
        Map<String, JsonNode> evidence = new HashMap<>();
        attribute(attributes, "evidence")
                .forEach(item -> evidence.put(item.path("evidenceId").asText(), item));
        List<Forward> asked = new ArrayList<>();
        asks.forEach(entry -> {
            ObjectNode whole = entry.deepCopy();
            common.fields().forEachRemaining(said -> whole.putIfAbsent(said.getKey(), said.getValue()));
            ArrayNode manifest = whole.putArray("manifest");
            entry.path("manifest").forEach(item -> manifest.add(item.isTextual() ? evidence.get(item.asText()) : item));
            asked.add(JsonFormat.tolerant().convertValue(whole, Forward.class));
        });
        return asked;
    }

    private static JsonNode attribute(Map<String, JsonNode> attributes, String name) {
        return attributes.getOrDefault(name, MissingNode.getInstance());
    }

    /** A notice about the addressee's account: of no complaint, with no target, by a letter of its own. */
    public static Forward ofAccount(Account addressee) {
        return new Forward(
                NoticeKind.ACCOUNT,
                new Addressee(addressee.id(), addressee.role(), Designated.PROMPTLY, null),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                JsonFormat.tolerant().createObjectNode(),
                null,
                null,
                null);
    }

    /** The marketplace; its zone is that of the dates in letters. */
    public record Site(String id, ZoneId zone, @Nullable List<String> locales) {}

    /** One of the addressee's listings. */
    @Schema(name = "NoticeTarget")
    public record Target(
            UUID targetId,
            String kind,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String externalRef,
            @Nullable Measure measure,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Decided decided) {}

    @Schema(name = "NoticeMeasure")
    public record Measure(
            @Nullable String type, String state, @Nullable Instant dueAt) {}

    @Schema(name = "NoticeParties")
    public record Parties(@Nullable Party holder, @Nullable Party agent) {}

    /**
     * A name that may be forwarded.
     *
     * @param registrationNumber of entities only
     */
    @Schema(name = "NoticeParty")
    public record Party(String name, @Nullable String registrationNumber) {}

    /** @param proofs what the registry holds for it; to be known by, not to be read */
    @Schema(name = "NoticeRight")
    public record Right(
            String type,
            @Nullable String registrationNumber,
            @Nullable String title,
            @Nullable List<Extract> proofs) {}

    /** A proof of the right that the registry holds: its kind and the SHA-256 of its bytes, in lower-case hexadecimal. */
    @Schema(name = "NoticeRightProof")
    public record Extract(String kind, String sha256) {}

    /** A piece of evidence that the addressee may read, in this version. */
    public record ManifestItem(UUID evidenceId, String version, String sha256, String kind) {}

    public List<UUID> targetIds() {
        return targets.stream().map(Target::targetId).toList();
    }

    @Override
    public List<ManifestItem> manifest() {
        return manifest == null ? List.of() : manifest;
    }
}
