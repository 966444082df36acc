package dev.promptly.kit.text;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of paths and queries as bodies are read, since they are compared with what bodies said. What they may not
 * hold was refused before ({@link dev.promptly.kit.parameter.UnknownParameterFilter}). Headers are left as they came: most are
 * the protocol's own words. A value that is empty stays one: a filter that says nothing must not widen a list.
 */
@Provider
public class TextParameters implements ParamConverterProvider {

    private static final ParamConverter<String> READ = new ParamConverter<>() {
        @Override
        public @Nullable String fromString(@Nullable String given) {
            try {
                return given == null ? null : Objects.requireNonNullElse(Texts.read(given, TextKind.NAME), "");
            } catch (IllegalText e) {
                throw new IllegalArgumentException(e.detail(), e);
            }
        }

        @Override
        public String toString(String value) {
            return value;
        }
    };

    @Override
    @SuppressWarnings("unchecked") // T is String
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean read = Stream.of(annotations).anyMatch(each -> each instanceof QueryParam || each instanceof PathParam);
        return type == String.class && read ? (ParamConverter<T>) READ : null;
    }
}
