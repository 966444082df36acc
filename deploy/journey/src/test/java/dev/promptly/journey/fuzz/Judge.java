package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What every answer must be, whatever was asked. */
final class Judge {

    private static final String TYPES = "https://promptly.dev/problems/";
    private static final String PROBLEM = "application/problem+json";

    private final AnswerSchemas schemas = new AnswerSchemas();
    private final Set<String> codes;

    /** With the codes that clients were told of. */
    Judge(Set<String> codes) {
        this.codes = codes;
    }

    /** What is wrong with it, in few words that do not change from one such answer to the next. */
    Optional<String> fault(Shot shot, Response answer) {
        if (answer.status() >= 500) {
            return Optional.of("a failure of ours");
        }
        if (answer.status() >= 400 && !"HEAD".equals(shot.request().method())) {
            Optional<String> bad = problemFault(answer);
            if (bad.isPresent()) {
                return bad;
            }
        }
        return shot.contract().flatMap(contract -> contractFault(shot, contract, answer));
    }

    private Optional<String> problemFault(Response answer) {
        if (!answer.mediaType().equals(PROBLEM)) {
            return Optional.of("a refusal that is no problem but '" + answer.mediaType() + "'");
        }
        JsonNode problem = answer.json();
        String code = problem.path("code").asText();
        if (!codes.contains(code)) {
            return Optional.of("a code that nobody was told of: " + code);
        }
        if (!problem.path("type")
                .asText()
                .equals(TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'))) {
            return Optional.of("a type that is not its code's: " + problem.path("type"));
        }
        if (problem.path("status").asInt() != answer.status()) {
            return Optional.of("a problem of another status");
        }
        return problem.path("requestId").asText().equals(answer.header("X-Request-Id"))
                ? Optional.empty()
                : Optional.of("a problem with another request's id");
    }

    private Optional<String> contractFault(Shot shot, Operation contract, Response answer) {
        JsonNode promised = contract.response(answer.status());
        if (promised.isMissingNode()) {
            return shot.tolerated().contains(answer.status())
                    ? Optional.empty()
                    : Optional.of("a status its contract does not name");
        }
        JsonNode content = promised.path("content");
        if (content.isEmpty()) {
            return answer.body().length == 0 || answer.status() / 100 == 4
                    ? Optional.empty()
                    : Optional.of("a body its contract does not name");
        }
        JsonNode media = content.has(answer.mediaType()) ? content.path(answer.mediaType()) : content.path("*/*");
        if (media.isMissingNode()) {
            return Optional.of("a media type its contract does not name: " + answer.mediaType());
        }
        if (!answer.mediaType().endsWith("json")) {
            return Optional.empty();
        }
        Stream<String> texts =
                answer.mediaType().endsWith("ndjson") ? answer.text().lines() : Stream.of(answer.text());
        return texts.flatMap(text -> schemas.fault(contract.document(), media.path("schema"), text).stream())
                .findFirst();
    }
}
