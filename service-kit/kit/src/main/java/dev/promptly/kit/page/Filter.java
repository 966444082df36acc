package dev.promptly.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed by: conditions of a query and the values that they name. */
public final class Filter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param condition that holds of all that is listed */
    public Filter(String condition) {
        conditions.add(condition);
    }

    /** Narrows where there is a value. */
    public Filter and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** A value that conditions or the order name. */
    public Filter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** All conditions at once. */
    public String where() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return values;
    }
}
