package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.contract.Operation;

/** Gives a draft its body: one that is known to succeed, one the schema allows, or one of these spoilt. */
final class Bodies {

    private final Dice dice;
    private final Values values;
    private final Mutations mutations;
    private final Multipart multipart;

    Bodies(Dice dice, Values values) {
        this.dice = dice;
        this.values = values;
        this.mutations = new Mutations(dice);
        this.multipart = new Multipart(dice);
    }

    void add(Draft draft, JsonNode sample) {
        boolean parts = draft.operation.bodies().has("multipart/form-data");
        JsonNode body =
                dice.chance(40) ? sample : values.of(draft.operation.document(), schema(draft.operation, parts));
        byte[] json = Mutations.bytes(dice.chance(45) ? mutations.spoil(body) : body);
        if (dice.chance(7)) {
            json = mutations.spoilText(json);
        }
        if (parts) {
            draft.body = dice.chance(75) ? multipart.right(json) : multipart.wrong(json);
        } else {
            draft.body = json;
        }
        mediaType(draft, parts);
    }

    private void mediaType(Draft draft, boolean parts) {
        if (dice.chance(96)) {
            draft.header(
                    "Content-Type", parts ? "multipart/form-data; boundary=" + Multipart.BOUNDARY : "application/json");
        } else if (dice.chance(80)) {
            draft.header("Content-Type", dice.pick(Odd.MEDIA_TYPES));
        }
    }

    private static JsonNode schema(Operation operation, boolean parts) {
        String type = parts ? "multipart/form-data" : "application/json";
        JsonNode schema =
                operation.document().resolve(operation.bodies().path(type).path("schema"));
        return parts ? schema.path("properties").path("metadata") : schema;
    }
}
