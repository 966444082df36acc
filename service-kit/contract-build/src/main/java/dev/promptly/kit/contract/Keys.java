package dev.promptly.kit.contract;

import dev.promptly.kit.idempotency.Idempotent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Tells of every call that is {@link Idempotent} that it takes a key. */
final class Keys {

    static final String HEADER = "Idempotency-Key";

    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class.getName());
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final Map<String, Boolean> needed;

    Keys(IndexView classes) {
        needed = classes.getAnnotations(IDEMPOTENT).stream()
                .filter(call -> call.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(Keys::idOf, Keys::isRequired, (one, same) -> one));
    }

    private static String idOf(AnnotationInstance call) {
        return call.target()
                .asMethod()
                .annotation(OPERATION)
                .value("operationId")
                .asString();
    }

    private static boolean isRequired(AnnotationInstance call) {
        AnnotationValue required = call.value("required");
        return required != null && required.asBoolean();
    }

    /** Behind the parameters of the path. */
    void tell(Operation call) {
        Boolean required = needed.get(call.getOperationId());
        if (required != null) {
            List<Parameter> parameters = new ArrayList<>(Objects.requireNonNullElse(call.getParameters(), List.of()));
            int ofPath = (int) parameters.stream()
                    .takeWhile(parameter -> parameter.getIn() == In.PATH)
                    .count();
            parameters.add(ofPath, parameter(required));
            call.setParameters(parameters);
        }
    }

    private static Parameter parameter(boolean required) {
        Parameter key = OASFactory.createParameter()
                .in(In.HEADER)
                .name(HEADER)
                .description("The same key and the same request have one effect and one answer")
                .schema(ProblemSchema.string("1 to 255 printable characters")
                        .pattern("^[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?$"));
        return required ? key.required(true) : key;
    }
}
