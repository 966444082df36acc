package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.promptly.complaint.reading.ComplaintView;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line; in the order of the lines.
 *
 * @param line where the notice begins, counted from 1, a table's header too
 * @param idempotencyKey as it was stated; absent where none could be read
 * @param status as filing it by itself would answer (RFC 9110 §15)
 * @param complaint with status 201, as it was first answered to this key
 * @param problem with any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkAnswer(
        int line,
        @Nullable String idempotencyKey,
        int status,

        @Schema(implementation = ComplaintView.class) @JsonRawValue @Nullable
        String complaint,

        @Schema(ref = "Problem") @Nullable HttpProblem problem) {}
