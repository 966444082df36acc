package dev.promptly.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.RequestScoped;

/** The body of this request as it was parsed, whichever type it was then read into. */
@RequestScoped
public class RequestBody {

    private JsonNode tree = NullNode.getInstance();

    void keep(JsonNode parsed) {
        this.tree = parsed;
    }

    /** SHA-256 over the canonical body: the same for the same request, however it was spaced and ordered. No body is one too. */
    public byte[] hash() {
        return hash(tree);
    }

    /** The same of a part of a body that is a request by itself. */
    public static byte[] hash(JsonNode tree) {
        return Jcs.sha256(tree.isContainerNode() ? Jcs.canonical(tree) : tree.toString());
    }
}
