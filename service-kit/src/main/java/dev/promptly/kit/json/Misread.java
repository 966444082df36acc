package dev.promptly.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dev.promptly.kit.problem.Fault;

/**
 * Tells why a JSON value is not what its field takes, in the words of the contract: the parser's own words name classes of ours
 * and quote what a client wrote.
 */
public final class Misread {

    private Misread() {}

    /** The fault with its pointer; of bytes that are no JSON at all it has none. */
    public static Fault of(JsonProcessingException misread) {
        if (misread instanceof InvalidFormatException format && !StrictJson.isOfAnotherType(format)) {
            return Fault.at(StrictJson.pointer(format), "invalid-value", StrictJson.taken(format.getTargetType()));
        }
        return misread instanceof JsonMappingException mapping
                ? Fault.at(StrictJson.pointer(mapping), "wrong-type", "This is not of the type that the field takes")
                : Fault.at("", "malformed-json", "This is not JSON");
    }
}
