package dev.promptly.complaint.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.json.Misread;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.InvalidBodyMapper;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.TextTree;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of many: what it says, or why it cannot be read. */
record ReadRow<T>(@Nullable T said, List<Fault> misread) {

    /** As a body of REST is read: a field that a row does not have is that row's fault. */
    static <T> ReadRow<T> strictly(JsonNode row, StrictJson json, Class<T> type) {
        try {
            return of(type.cast(json.read(row, type)));
        } catch (Refused no) {
            return new ReadRow<>(null, no.refusal().allFaults());
        }
    }

    /** As an event is read: what nobody knows is passed over. */
    static <T> ReadRow<T> tolerantly(JsonNode row, Class<T> type) {
        TextTree.Reading texts = TextTree.read(row, type);
        if (!texts.faults().isEmpty()) {
            return new ReadRow<>(null, texts.faults());
        }
        try {
            return of(JsonFormat.tolerant().treeToValue(texts.tree(), type));
        } catch (JsonProcessingException e) {
            return new ReadRow<>(null, List.of(Misread.of(e)));
        }
    }

    /** Null stands for a row in whose place nothing stands. */
    private static <T> ReadRow<T> of(@Nullable T said) {
        return said == null
                ? new ReadRow<>(
                        null, List.of(Fault.at("", "required", "Nothing is said here: a row says what it is about")))
                : new ReadRow<>(said, List.of());
    }

    /** @throws Refused 422 where it cannot be read, or a field of it is not as it must be */
    T sound(Validator validator) {
        if (!misread.isEmpty()) {
            throw Problems.refused(misread.toArray(Fault[]::new));
        }
        T row = Objects.requireNonNull(said);
        Fault[] faults =
                validator.validate(row).stream().map(InvalidBodyMapper::fault).toArray(Fault[]::new);
        if (faults.length > 0) {
            throw Problems.refused(faults);
        }
        return row;
    }
}
