package dev.promptly.kit.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * What is always there and what may be null, taken from the records themselves, so that answers validate and typed clients
 * are right. In an answer all that is never null is required (clients take what may be null and what may be absent for the
 * same); a request is closed, since an unknown field is refused, and needs what its constraints say.
 */
final class Shapes {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final IndexView classes;
    private final Schemas schemas;

    Shapes(IndexView classes, Schemas schemas) {
        this.classes = classes;
        this.schemas = schemas;
    }

    void settle(List<Operation> calls) {
        Set<String> requested = schemas.reachableFrom(
                calls.stream().flatMap(Calls::request).map(each -> Objects.requireNonNull(each.getSchema())));
        Set<String> used = schemas.reachableFrom(calls.stream().flatMap(Calls::schemas));
        schemas.byName().forEach((name, schema) -> {
            if (used.contains(name) && schema.getProperties() != null) {
                settle(schema, recordOf(name, schema), requested.contains(name));
            }
        });
    }

    private void settle(Schema schema, ClassInfo shape, boolean request) {
        List<String> required = new ArrayList<>();
        for (FieldInfo field : fields(shape)) {
            String name = nameOf(field);
            boolean nullable = field.type().hasAnnotation(NULLABLE);
            boolean leftOut = nullable && isLeftOutWhenNull(shape, field);
            if (!nullable) {
                required.add(name);
            }
            if (nullable && (request || !leftOut)) {
                schema.addProperty(
                        name,
                        orNull(Objects.requireNonNull(schema.getProperties().get(name))));
            }
        }
        if (request) {
            schema.setAdditionalPropertiesBoolean(false);
        } else {
            schema.setRequired(required);
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getType() == null) {
            return OASFactory.createSchema()
                    .addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        Set<SchemaType> types = new LinkedHashSet<>(schema.getType());
        types.add(SchemaType.NULL);
        return schema.type(List.copyOf(types));
    }

    /** By its name, and its fields where several bear the name. */
    private ClassInfo recordOf(String schemaName, Schema schema) {
        Set<String> properties = schema.getProperties().keySet();
        Map<DotName, ClassInfo> fitting = classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(each -> isNamed(schemaName, each))
                .filter(each -> fields(each).stream()
                        .map(Shapes::nameOf)
                        .collect(Collectors.toSet())
                        .equals(properties))
                .collect(Collectors.toMap(ClassInfo::name, each -> each, (one, same) -> one));
        if (fitting.size() != 1) {
            throw new IllegalStateException("the schema " + schemaName + " of the served contract is that of "
                    + fitting.keySet() + ": give its record a name of its own with @Schema(name = …)");
        }
        return fitting.values().iterator().next();
    }

    /** What is made of a generic record bears its parameter's name behind its own. */
    private static boolean isNamed(String schemaName, ClassInfo shape) {
        String own = schemaNameOf(shape);
        return shape.typeParameters().isEmpty() ? schemaName.equals(own) : schemaName.startsWith(own);
    }

    private static String schemaNameOf(ClassInfo shape) {
        AnnotationInstance named = shape.declaredAnnotation(SCHEMA);
        AnnotationValue name = named == null ? null : named.value("name");
        return name == null ? shape.simpleName() : name.asString();
    }

    /** With those of a record that is written as if its fields stood here. */
    private Collection<FieldInfo> fields(ClassInfo shape) {
        return shape.fields().stream()
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.flags()))
                .flatMap(field -> field.hasAnnotation(UNWRAPPED)
                        ? fields(Objects.requireNonNull(
                                        classes.getClassByName(field.type().name())))
                                .stream()
                        : Stream.of(field))
                .toList();
    }

    private static String nameOf(FieldInfo field) {
        AnnotationInstance named = field.annotation(PROPERTY);
        return named == null ? field.name() : named.value().asString();
    }

    private static boolean isLeftOutWhenNull(ClassInfo shape, FieldInfo field) {
        return Stream.of(field.annotation(INCLUDE), shape.declaredAnnotation(INCLUDE))
                .filter(Objects::nonNull)
                .findFirst()
                .map(include -> include.value().asEnum().equals("NON_NULL"))
                .orElse(false);
    }
}
