package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.contract.Operation;

/** Gives a draft its body: one that is known to succeed, one the schema allows, or one of these spoilt. */
final class Bodies {

    private static final String PARTS = "multipart/form-data";

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
        String type = mediaType(draft.operation);
        boolean parts = type.equals(PARTS);
        JsonNode body = dice.chance(40) ? sample : values.of(draft.operation.document(), schema(draft.operation, type));
        byte[] json = Mutations.bytes(dice.chance(45) ? mutations.spoil(body) : body);
        if (dice.chance(7)) {
            json = mutations.spoilText(json);
        }
        if (parts) {
            draft.body = dice.chance(75) ? multipart.right(json) : multipart.wrong(json);
        } else {
            draft.body = json;
        }
        if (dice.chance(96)) {
            draft.header("Content-Type", parts ? PARTS + "; boundary=" + Multipart.BOUNDARY : type);
        } else if (dice.chance(80)) {
            draft.header("Content-Type", dice.pick(Odd.MEDIA_TYPES));
        }
    }

    /** The first that it takes: JSON, lines of it, or parts with JSON in one. */
    private static String mediaType(Operation operation) {
        return operation.bodies().fieldNames().next();
    }

    private static JsonNode schema(Operation operation, String type) {
        JsonNode schema =
                operation.document().resolve(operation.bodies().path(type).path("schema"));
        return type.equals(PARTS) ? schema.path("properties").path("metadata") : schema;
    }
}
