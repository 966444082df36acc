package dev.promptly.notification.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.json.JsonFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An act, read.
 *
 * @param at when it happened: our stamp, or the claim of {@code assertedBy}
 * @param recordedAt when our service saw it; what the platform must do is judged on it
 * @param clocks what stops the clocks that it starts, by their names
 * @param targets what is disclosed of each target that it names
 * @param notices those that it is about
 * @param disclosed everything else that is disclosed, by name
 */
public record RecordedAct(
        String kind,
        String name,
        UUID event,
        UUID subject,
        String source,
        int number,
        Instant at,
        Instant recordedAt,
        @Nullable String assertedBy,
        Map<String, Stops> clocks,
        Map<UUID, JsonNode> targets,
        List<OfNotice> notices,
        Map<String, JsonNode> disclosed) {

    private static final String NOTICE = "notice/";
    private static final String TARGET = "target/";

    /** With what stands in the content alone. */
    static RecordedAct undisclosed(String content) {
        return of(content, List.of());
    }

    public static RecordedAct of(String content, List<String> disclosures) {
        Content clear = read(content, new TypeReference<>() {});
        Map<UUID, JsonNode> targets = new TreeMap<>();
        List<OfNotice> notices = new ArrayList<>();
        Map<String, JsonNode> disclosed = new LinkedHashMap<>();
        for (String disclosure : disclosures) {
            List<JsonNode> saltNameValue =
                    read(new String(Base64.getUrlDecoder().decode(disclosure), UTF_8), new TypeReference<>() {});
            String name = saltNameValue.get(1).textValue();
            if (name.startsWith(TARGET)) {
                targets.put(UUID.fromString(name.substring(TARGET.length())), saltNameValue.get(2));
            } else if (name.startsWith(NOTICE)) {
                notices.add(OfNotice.of(saltNameValue.get(2)));
            } else {
                disclosed.put(name, saltNameValue.get(2));
            }
        }
        if (disclosed.containsKey("addressee")) {
            notices.add(OfNotice.alone(disclosed.get("addressee"), targets.keySet()));
        }
        return clear.with(targets, notices, disclosed);
    }

    /**
     * What is disclosed of a notice: of what kind it is, whom it is for, and which targets it names.
     *
     * @param kind empty where it was told before that was said
     */
    public record OfNotice(String kind, Account addressee, Set<UUID> targets) {

        private static OfNotice of(JsonNode disclosed) {
            Set<UUID> targets = new HashSet<>();
            disclosed.path("targets").forEach(id -> targets.add(UUID.fromString(id.textValue())));
            return new OfNotice(disclosed.path("kind").asText(), account(disclosed.path("addressee")), targets);
        }

        /** In an act that was told when each notice had an act of its own: it names its addressee by itself. */
        private static OfNotice alone(JsonNode addressee, Set<UUID> targets) {
            return new OfNotice("", account(addressee), targets);
        }

        private static Account account(JsonNode addressee) {
            return new Account(
                    AccountRole.valueOf(addressee.path("role").asText(AccountRole.OPERATOR.name())),
                    addressee.path("account").asText());
        }
    }

    /** Whether it is an act on a notice to that account. */
    public boolean isOf(Account account) {
        return notices.stream().anyMatch(notice -> notice.addressee().equals(account));
    }

    /** The targets that notices to that account name. */
    public Set<UUID> targetsOf(Account account) {
        return notices.stream()
                .filter(notice -> notice.addressee().equals(account))
                .flatMap(notice -> notice.targets().stream())
                .collect(Collectors.toSet());
    }

    /** Whether what names the target reached complainants alone: a decision, say, which is about it. */
    public boolean reachedComplainantsAlone(UUID target) {
        List<OfNotice> naming = notices.stream()
                .filter(notice -> notice.targets().contains(target))
                .toList();
        return !naming.isEmpty()
                && naming.stream().allMatch(notice -> notice.addressee().role() == AccountRole.COMPLAINANT);
    }

    /** Whether it tells of the way of a notice of that kind which names the target. */
    public boolean isOfNotice(String kind, UUID target) {
        return notices.stream()
                .anyMatch(
                        notice -> notice.kind().equals(kind) && notice.targets().contains(target));
    }

    /** The review, or the one of several things, that it is about. */
    public Optional<UUID> about() {
        String review = disclosed("review").path("reviewId").textValue();
        return Optional.ofNullable(
                        review == null ? disclosed("about").path("id").textValue() : review)
                .map(UUID::fromString);
    }

    /** Of what kind that is. */
    public String aboutKind() {
        return disclosed.containsKey("review")
                ? "REVIEW"
                : disclosed("about").path("kind").asText();
    }

    public JsonNode disclosed(String name) {
        return disclosed.getOrDefault(name, MissingNode.getInstance());
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JsonFormat.tolerant().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an act", e);
        }
    }

    private record Content(
            String kind,
            String act,
            UUID event,
            UUID subject,
            String source,
            int number,
            Instant at,
            @Nullable Instant recordedAt,
            @Nullable String assertedBy,
            int v,
            @Nullable List<Started> deadlines) {

        record Started(
                String clock,
                @Nullable List<String> metBy,
                @Nullable List<String> voidBy,
                @Nullable Boolean term,
                @Nullable String noticeKind,
                @Nullable List<String> heldBy) {

            private Optional<Stops> stops(int version) {
                return version < 2
                        ? StopsOfVersion1.of(clock)
                        : Optional.of(Stops.of(metBy, voidBy, term, noticeKind, heldBy));
            }
        }

        private Map<String, Stops> clocks() {
            Map<String, Stops> clocks = new HashMap<>();
            Objects.requireNonNullElse(deadlines, List.<Started>of())
                    .forEach(started -> started.stops(v).ifPresent(stops -> clocks.put(started.clock(), stops)));
            return clocks;
        }

        RecordedAct with(Map<UUID, JsonNode> targets, List<OfNotice> notices, Map<String, JsonNode> disclosed) {
            Instant seen = recordedAt == null ? at : recordedAt;
            return new RecordedAct(
                    kind,
                    act,
                    event,
                    subject,
                    source,
                    number,
                    at,
                    seen,
                    assertedBy,
                    clocks(),
                    targets,
                    notices,
                    disclosed);
        }
    }
}
