package dev.promptly.kit.page;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page: at most so many (50 where not said, 200 at most), after an opaque cursor, newest first. */
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

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is no whole number from 1 to 200 */
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
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            if (!bytes.hasRemaining()) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            // told below, like a cursor with something behind it
        }
        throw noCursor();
    }

    /** The same in a list that runs oldest change first. */
    public Optional<ChangePlace> afterChange() {
        try {
            return Optional.ofNullable(cursor).map(ChangePlace::of);
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
    }

    private static HttpProblem noCursor() {
        return Problems.malformed(
                Fault.inParameter("cursor", "invalid-value", "This cursor is none that a page of this list has given"));
    }

    static String cursorAfter(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
