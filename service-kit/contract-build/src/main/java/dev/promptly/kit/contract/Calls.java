package dev.promptly.kit.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Ways through an operation of the document. */
final class Calls {

    private Calls() {}

    static Stream<Parameter> parameters(Operation call) {
        return Stream.ofNullable(call.getParameters()).flatMap(List::stream);
    }

    static boolean hasHeader(Operation call, String name) {
        return parameters(call).anyMatch(each -> each.getIn() == In.HEADER && name.equals(each.getName()));
    }

    static Stream<MediaType> request(Operation call) {
        return Stream.ofNullable(call.getRequestBody()).flatMap(body -> mediaTypes(body.getContent()));
    }

    static Stream<Map.Entry<String, APIResponse>> answers(Operation call) {
        return call.getResponses().getAPIResponses().entrySet().stream();
    }

    static Stream<MediaType> mediaTypes(Content content) {
        return Stream.ofNullable(content).flatMap(types -> types.getMediaTypes().values().stream());
    }

    /** The schemas that stand in the call itself: of its parameters, its body and its answers. */
    static Stream<Schema> schemas(Operation call) {
        Stream<MediaType> bodies = Stream.concat(
                request(call),
                answers(call).flatMap(answer -> mediaTypes(answer.getValue().getContent())));
        return Stream.concat(
                parameters(call).map(Parameter::getSchema),
                bodies.map(MediaType::getSchema).filter(schema -> schema != null));
    }
}
