package dev.promptly.kit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every answer a call may give, the problems too, each with its headers. What a call says of its own stands. */
final class Answers {

    static final String PROBLEM = "Problem";

    private static final String KEY = Keys.HEADER;
    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put(
                "400", "It cannot be read: an unknown parameter, a broken cursor, malformed JSON, an unknown field");
        PROBLEMS.put("401", "No token, or one that is expired or not ours");
        PROBLEMS.put("403", "Not for this role, or not without On-Behalf-Of");
        PROBLEMS.put("404", "Unknown, or not yours; the two are not told apart");
        PROBLEMS.put("406", "Not to be had in a media type that Accept asks for");
        PROBLEMS.put("408", "The rest of the body did not arrive in time");
        PROBLEMS.put(
                "409",
                "In conflict with what is stored: the Idempotency-Key was used with another request, or the state does not allow this");
        PROBLEMS.put("413", "Larger than this call takes");
        PROBLEMS.put("414", "Path and query are longer than the door takes");
        PROBLEMS.put("415", "Not of a media type that this call takes");
        PROBLEMS.put("422", "Well-formed, but refused; each fault with its pointer");
        PROBLEMS.put("431", "The headers are larger than the door takes");
        PROBLEMS.put(
                "503", "Not now; the same request, with the same Idempotency-Key, may be sent again after Retry-After");
    }

    private Answers() {}

    /** Names in the document what the answers refer to. */
    static void describe(Components components) {
        components.addSchema(PROBLEM, ProblemSchema.create());
        PROBLEMS.forEach((status, description) -> components.addResponse(nameOf(status), problem(status, description)));
        components
                .addHeader("RequestId", header("The request's id, by which it is found in the logs", true))
                .addHeader("RetryAfter", header("Seconds to wait before the same request is sent again", true))
                .addHeader("Location", header("The path of what was made", true))
                .addHeader("ETag", header("The state that is shown; If-None-Match with it answers 304", true))
                .addHeader(
                        "IdempotentReplay",
                        header("true where this is the first answer to the Idempotency-Key, repeated", false))
                .addHeader("Challenge", header("Bearer (RFC 6750)", true));
    }

    static void complete(Operation call) {
        call.getResponses().getAPIResponses().forEach((status, answer) -> own(call, status, answer));
        for (String status : possible(call)) {
            APIResponse own = call.getResponses().getAPIResponse(status);
            if (own == null || saysNothing(own)) {
                call.getResponses()
                        .addAPIResponse(
                                status, OASFactory.createAPIResponse().ref("#/components/responses/" + nameOf(status)));
            }
        }
    }

    /** Whether a read shows one thing under its id, as JSON. */
    static boolean isSingleItem(Operation read) {
        return Calls.parameters(read).anyMatch(parameter -> parameter.getIn() == In.PATH)
                && Calls.answers(read)
                        .filter(answer -> answer.getKey().equals("200"))
                        .flatMap(answer -> Stream.ofNullable(answer.getValue().getContent()))
                        .anyMatch(content -> content.getMediaTypes().containsKey("application/json"));
    }

    /** See {@link dev.promptly.kit.etag.ETagFilter}. */
    static void tag(Operation read) {
        read.getResponses().getAPIResponse("200").addHeader("ETag", reference("ETag"));
        read.getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("What If-None-Match names is still what would be shown")
                                .addHeader("X-Request-Id", reference("RequestId")));
    }

    /** What the framework put there, which only knows the status. */
    private static boolean saysNothing(APIResponse answer) {
        return List.of("Bad Request", "Not Authorized", "Not Allowed").contains(answer.getDescription());
    }

    private static void own(Operation call, String status, APIResponse answer) {
        answer.addHeader("X-Request-Id", reference("RequestId"));
        if (answer.getDescription() == null) {
            answer.setDescription(status.equals("201") ? "Created" : "OK");
        }
        if (status.equals("201")) {
            answer.addHeader("Location", reference("Location"));
            if (Calls.hasHeader(call, KEY)) {
                answer.addHeader("Idempotent-Replay", reference("IdempotentReplay"));
            }
        }
        if (status.charAt(0) == '4') {
            answer.setContent(problemContent());
        }
    }

    private static List<String> possible(Operation call) {
        boolean named = Calls.parameters(call).anyMatch(parameter -> parameter.getIn() == In.PATH);
        boolean body = call.getRequestBody() != null;
        boolean shown = Calls.answers(call).anyMatch(answer -> answer.getValue().getContent() != null);
        return PROBLEMS.keySet().stream()
                .filter(status -> switch (status) {
                    case "404" -> named;
                    case "406" -> shown;
                    case "408", "413", "415", "422" -> body;
                    case "409" -> Calls.hasHeader(call, KEY);
                    default -> true;
                })
                .toList();
    }

    private static APIResponse problem(String status, String description) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(description)
                .addHeader("X-Request-Id", reference("RequestId"))
                .content(problemContent());
        return switch (status) {
            case "401" -> answer.addHeader("WWW-Authenticate", reference("Challenge"));
            case "503" -> answer.addHeader("Retry-After", reference("RetryAfter"));
            default -> answer;
        };
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(Schemas.REFERENCE + PROBLEM)));
    }

    private static String nameOf(String status) {
        return switch (status) {
            case "400" -> "BadRequest";
            case "401" -> "Unauthorized";
            case "403" -> "Forbidden";
            case "404" -> "NotFound";
            case "406" -> "NotAcceptable";
            case "408" -> "RequestTimeout";
            case "409" -> "Conflict";
            case "413" -> "TooLarge";
            case "414" -> "UriTooLong";
            case "415" -> "UnsupportedMediaType";
            case "422" -> "Refused";
            case "431" -> "HeadersTooLarge";
            case "503" -> "Unavailable";
            default -> throw new IllegalArgumentException(status);
        };
    }

    private static Header header(String description, boolean always) {
        return OASFactory.createHeader()
                .description(description)
                .required(always)
                .schema(ProblemSchema.string(description).description(null));
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
