package dev.promptly.kit.page;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page: at most so many (50 where not said, 200 at most), after an opaque cursor, newest first where a list says nothing else. */
public class PageRequest {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;
    private static final UUID NEWEST = new UUID(-1L, -1L);

    @QueryParam("limit")
    @Parameter(
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String cursor;

    @Context
    @Nullable
    UriInfo uri;

    @Context
    @Nullable
    HttpHeaders headers;

    @Context
    @Nullable
    SecurityContext security;

    /** @throws Refused 400 where it is no whole number from 1 to 200 */
    public int limit() {
        try {
            int wanted = limit == null ? DEFAULT : Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw Problems.malformed(
                Fault.inParameter("limit", "invalid-value", "limit is a whole number from 1 to " + MOST));
    }

    /** The id before which the page begins: rows with a smaller id, in descending order. */
    public UUID before() {
        return after().orElse(NEWEST);
    }

    /** The row after which the page begins, whatever the order; empty for the first page. */
    public Optional<UUID> after() {
        return place(length -> length == 16).map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** The same in a list that runs oldest change first. */
    public Optional<ChangePlace> afterChange() {
        return place(length -> length == ChangePlace.BYTES).map(ChangePlace::read);
    }

    /** The text after which the page begins, where rows are known by one; empty for the first page. */
    public Optional<String> afterKey() {
        return place(length -> true)
                .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString());
    }

    /** The same in a list that runs oldest change first. */
    public Optional<KeyChange> afterKeyChange() {
        return place(length -> length >= KeyChange.BYTES_BEFORE_THE_KEY).map(KeyChange::read);
    }

    private Optional<ByteBuffer> place(IntPredicate length) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] place = Cursor.place(cursor, list());
            if (length.test(place.length)) {
                return Optional.of(ByteBuffer.wrap(place));
            }
        } catch (IllegalArgumentException e) {
            // told below, like a cursor of a list in another order
        }
        throw Problems.malformed(
                Fault.inParameter("cursor", "invalid-value", "This cursor is none that a page of this list has given"));
    }

    String cursorAfter(UUID id) {
        return cursor(
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
    }

    String cursorAfter(ChangePlace place) {
        return cursor(place.written());
    }

    String cursorAfter(String key) {
        return cursor(ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
    }

    String cursorAfter(KeyChange place) {
        return cursor(place.written());
    }

    private String cursor(ByteBuffer place) {
        return Cursor.of(place.array(), list());
    }

    /** What a cursor is bound to: the path, the filters in any order, and the account that reads. */
    private String list() {
        if (uri == null) {
            return "";
        }
        Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(List.of("cursor", "limit"));
        String onBehalfOf = headers == null ? null : headers.getHeaderString("On-Behalf-Of");
        return String.join("\n", uri.getPath(), filters.toString(), reader(), String.valueOf(onBehalfOf));
    }

    private String reader() {
        return security != null && security.getUserPrincipal() instanceof JsonWebToken token
                ? new TreeSet<>(token.getGroups()) + " " + token.getClaim("account")
                : "";
    }
}
