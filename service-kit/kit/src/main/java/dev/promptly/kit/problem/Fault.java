package dev.promptly.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where exactly a request is at fault: one of a JSON pointer into the body (RFC 6901), a parameter or a header, with the
 * code a machine reads and the sentence a person reads.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String code,
        String detail) {

    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, null, code, detail);
    }

    /** The same fault of a value that lies deeper in the body. */
    public Fault under(String parent) {
        return new Fault(parent + (pointer == null ? "" : pointer), parameter, header, code, detail);
    }

    public static Fault inParameter(String parameter, String code, String detail) {
        return new Fault(null, parameter, null, code, detail);
    }

    public static Fault inHeader(String header, String code, String detail) {
        return new Fault(null, null, header, code, detail);
    }
}
