package dev.promptly.kit.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.promptly.kit.database.Rows.Sql;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns that a class maps by the annotations of Jakarta Persistence: what stands in a table of its own is none. */
final class MappedColumns {

    /** As Hibernate writes JSON where nobody configures it. */
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final Map<Class<?>, Sql> PLAIN = Map.of(
            UUID.class, Sql.UUID,
            String.class, Sql.TEXT,
            int.class, Sql.INT,
            Integer.class, Sql.INT,
            long.class, Sql.LONG,
            boolean.class, Sql.BOOLEAN,
            Instant.class, Sql.INSTANT,
            LocalDate.class, Sql.DATE,
            byte[].class, Sql.BYTES);

    private static final Map<Type, Sql> SEVERAL = Map.of(UUID.class, Sql.UUIDS, String.class, Sql.TEXTS);

    private static final List<Class<? extends Annotation>> ELSEWHERE =
            List.of(Transient.class, GeneratedValue.class, OneToMany.class, ElementCollection.class);

    private MappedColumns() {}

    static <T> void add(Rows<T> rows, Class<?> mapped, Function<T, ?> part) {
        Stream.of(mapped.getDeclaredFields()).filter(MappedColumns::isWritten).forEach(field -> add(rows, field, part));
    }

    private static boolean isWritten(Field field) {
        return !field.isSynthetic()
                && !field.getName().startsWith("$")
                && (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0
                && ELSEWHERE.stream().noneMatch(field::isAnnotationPresent)
                && !isWrittenByTheDatabase(field.getAnnotation(Column.class));
    }

    private static boolean isWrittenByTheDatabase(@Nullable Column column) {
        return column != null && !column.insertable() && !column.updatable();
    }

    private static <T> void add(Rows<T> rows, Field field, Function<T, ?> part) {
        Function<T, @Nullable Object> value = of(field, part);
        if (field.isAnnotationPresent(Embedded.class) || field.isAnnotationPresent(EmbeddedId.class)) {
            add(rows, field.getType(), value);
        } else if (field.isAnnotationPresent(OneToOne.class)) {
            rows.column(field.getAnnotation(JoinColumn.class).name(), Sql.UUID, of(id(field.getType()), value));
        } else {
            Sql type = type(field);
            rows.column(name(field), type, type == Sql.JSON ? json(field, value) : value);
        }
    }

    private static String name(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    private static Sql type(Field field) {
        if (field.getType().isEnum()) {
            return Sql.TEXT;
        }
        if (isJson(field)) {
            return Sql.JSON;
        }
        if (field.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
            Sql several = SEVERAL.get(list.getActualTypeArguments()[0]);
            if (several != null) {
                return several;
            }
        }
        Sql plain = PLAIN.get(field.getType());
        if (plain == null) {
            throw new IllegalStateException("nobody has said how to write " + field);
        }
        return plain;
    }

    private static boolean isJson(Field field) {
        JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
        return code != null && code.value() == SqlTypes.JSON;
    }

    private static Field id(Class<?> entity) {
        return Stream.of(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Id.class))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the field; null where there is nothing to have it. */
    private static <T> Function<T, @Nullable Object> of(Field field, Function<T, ?> owner) {
        field.setAccessible(true);
        return row -> {
            Object of = owner.apply(row);
            try {
                return of == null ? null : field.get(of);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static <T> Function<T, @Nullable Object> json(Field field, Function<T, @Nullable Object> value) {
        ObjectWriter writer = JSON.writerFor(JSON.constructType(field.getGenericType()));
        return row -> {
            Object of = value.apply(row);
            try {
                return of == null ? null : writer.writeValueAsString(of);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
