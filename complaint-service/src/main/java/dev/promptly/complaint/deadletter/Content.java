package dev.promptly.complaint.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The value of a message that may be anything, so that it can be shown in JSON. */
record Content(Form form, Object shown) {

    enum Form {
        JSON,
        TEXT,
        BASE64
    }

    static Content of(byte[] value) {
        try {
            JsonNode tree = JsonFormat.tolerant().readTree(value);
            StrictJson.requireStorable(tree);
            return tree.isMissingNode() ? text(value) : new Content(Form.JSON, tree);
        } catch (IOException | Refused notJson) {
            return text(value);
        }
    }

    private static Content text(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            return new Content(Form.TEXT, text);
        } catch (CharacterCodingException notText) {
            return new Content(Form.BASE64, Base64.getEncoder().encodeToString(value));
        }
    }
}
