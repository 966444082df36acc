package dev.promptly.complaint.complaint;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of complaints is narrowed by. */
final class ComplaintFilter {

    private final List<String> conditions = new ArrayList<>(List.of("c.id < :before"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Narrows where there is a value. */
    ComplaintFilter and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    String query() {
        return "from Complaint c where " + String.join(" and ", conditions);
    }

    Parameters parameters() {
        Parameters parameters = new Parameters();
        values.forEach(parameters::and);
        return parameters;
    }
}
