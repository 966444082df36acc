package dev.promptly.kit.idempotency;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the key of a call once, before anything of the request is looked at. */
@Provider
@Idempotent("")
public class IdempotencyFilter implements ContainerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Pattern PARAMETER = Pattern.compile("<(\\w+)(:word)?>");

    private final IdempotentCall call;

    @Context
    ResourceInfo resource;

    IdempotencyFilter(IdempotentCall call) {
        this.call = call;
    }

    /**
     * @throws dev.promptly.kit.problem.Refused 400 for a key that is not 1–255 printable characters, or missing where it is needed;
     *     404 where an id of the path is none
     */
    @Override
    public void filter(ContainerRequestContext request) {
        Idempotent idempotent = resource.getResourceMethod().getAnnotation(Idempotent.class);
        String key = request.getHeaderString(KEY);
        requireSound(key, idempotent);
        call.read(key, operation(idempotent.value(), request.getUriInfo()));
    }

    private static void requireSound(@Nullable String key, Idempotent idempotent) {
        if (key == null && idempotent.required()) {
            throw Problems.malformed(Fault.inHeader(
                    KEY, "idempotency-key-required", "This call needs an Idempotency-Key, so that a retry is safe"));
        }
        if (key != null && !KeyedCall.isKey(key)) {
            throw Problems.malformed(
                    Fault.inHeader(KEY, "invalid-value", "An Idempotency-Key has 1 to 255 printable characters"));
        }
    }

    private static String operation(String template, UriInfo uri) {
        return PARAMETER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(parameter(found, uri)));
    }

    /** However an id is written in the path, it is one id; another word stands as it is written. */
    private static String parameter(MatchResult found, UriInfo uri) {
        if (found.group(2) != null) {
            return uri.getPathParameters().getFirst(found.group(1));
        }
        try {
            return UUID.fromString(uri.getPathParameters().getFirst(found.group(1)))
                    .toString();
        } catch (IllegalArgumentException noId) {
            throw Problems.notFound();
        }
    }
}
