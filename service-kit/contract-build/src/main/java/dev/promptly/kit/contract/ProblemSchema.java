package dev.promptly.kit.contract;

import dev.promptly.kit.problem.Problems;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The one shape of every "no". Its codes are listed, and more of them may come: a client falls back to the status. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema create() {
        Schema fault = object("Where the request is at fault: one of pointer, parameter and header")
                .addProperty("pointer", string("A JSON pointer into the body (RFC 6901)"))
                .addProperty("parameter", string("The query parameter"))
                .addProperty("header", string("The header"))
                .addProperty("code", code())
                .addProperty("detail", string("For people"))
                .required(List.of("code", "detail"));
        return object("A lawful no (RFC 9457)")
                .addProperty(
                        "type",
                        string("https://promptly.dev/problems/ and the code")
                                .format("uri")
                                .pattern("^https://promptly\\.dev/problems/[a-z0-9-]+$"))
                .addProperty("title", string("For people, the same for every problem of this type"))
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", string("For people, of this one"))
                .addProperty("instance", string("The path that was called").format("uri-reference"))
                .addProperty("requestId", string("By which the request is found in the logs"))
                .addProperty("code", code())
                .addProperty("errors", array(fault))
                .required(List.of("type", "title", "status", "detail", "instance", "requestId", "code"));
    }

    private static Schema code() {
        return string("For machines; further codes may come, the status then says what to do")
                .addExtension("x-extensible-enum", Problems.KNOWN_CODES);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().type(List.of(SchemaType.ARRAY)).items(items);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    static Schema string(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
