package dev.promptly.kit.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The service's {@code contract/examples.yaml}: for each operationId its {@code parameters} by name, its {@code request} and
 * the {@code answer} to it.
 */
record Examples(Map<String, Example> byCall) {

    private static final String FILE = "contract/examples.yaml";

    record Example(
            @Nullable Map<String, Object> parameters,
            @Nullable Object request,
            @Nullable Object answer) {}

    /** @throws IllegalStateException where the service has none: whoever opens its console finds nothing to send */
    static Examples ofThisService() {
        return new Examples(new ObjectMapper().convertValue(Resources.yaml(FILE), new TypeReference<>() {}));
    }

    /** @throws IllegalStateException where a call has no example, or an example no call */
    void illustrate(List<Operation> calls) {
        List<String> ids = calls.stream().map(Operation::getOperationId).toList();
        if (!Map.copyOf(byCall).keySet().equals(Set.copyOf(ids))) {
            throw new IllegalStateException(FILE + " has " + byCall.keySet() + ", but the calls are " + ids);
        }
        calls.forEach(call -> illustrate(call, Objects.requireNonNull(byCall.get(call.getOperationId()))));
    }

    private static void illustrate(Operation call, Example example) {
        Map<String, Object> values = Objects.requireNonNullElse(example.parameters, Map.of());
        Calls.parameters(call)
                .forEach(parameter -> parameter.setExample(example(parameter, values.get(parameter.getName()))));
        Calls.request(call).filter(body -> body.getExample() == null).forEach(body -> body.setExample(example.request));
        Calls.answers(call)
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> Calls.mediaTypes(answer.getValue().getContent()))
                .forEach(body -> body.setExample(example.answer));
    }

    /** Of a parameter that takes several values one is shown. */
    private static @Nullable Object example(Parameter parameter, @Nullable Object value) {
        boolean several = parameter.getSchema() != null
                && List.of(SchemaType.ARRAY).equals(parameter.getSchema().getType());
        return several && value != null ? List.of(value) : value;
    }
}
