package dev.promptly.kit.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of each request record take, as their marks say. */
final class TextFields {

    private static final ClassValue<Map<String, Field>> OF_RECORD = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
            Map<String, Field> fields = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    fields.putAll(OF_RECORD.get(component.getType()));
                } else {
                    fields.put(
                            nameOf(component),
                            new Field(
                                    component.getGenericType(),
                                    kindOf(component),
                                    component.isAnnotationPresent(ReadLater.class)));
                }
            }
            return Map.copyOf(fields);
        }
    };

    private TextFields() {}

    /**
     * What a field is bound to, and how the texts in it are read.
     *
     * @param later whether whoever binds its rows reads them
     */
    record Field(Type type, TextKind kind, boolean later) {}

    /** The fields of the record that an object is bound to; empty where it is bound to no record. */
    static Optional<Map<String, Field>> of(Type type) {
        return type instanceof Class<?> bound && bound.isRecord()
                ? Optional.of(OF_RECORD.get(bound))
                : Optional.empty();
    }

    /** What the elements of a list, or the values of a map, are bound to. */
    static Type elementOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return Object.class;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static TextKind kindOf(RecordComponent component) {
        if (component.isAnnotationPresent(FreeText.class)) {
            return TextKind.FREE;
        }
        return component.isAnnotationPresent(UrlText.class) ? TextKind.URL : TextKind.NAME;
    }
}
