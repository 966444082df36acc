package dev.promptly.notification;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** The columns that an entity writes, as its fields say: those that the database makes are none. */
public final class Columns {

    private Columns() {}

    public static List<String> of(Class<?> entity) {
        return Stream.of(entity.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !field.getName().startsWith("$"))
                .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                .filter(field -> !field.isAnnotationPresent(GeneratedValue.class))
                .map(Columns::name)
                .toList();
    }

    private static String name(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
