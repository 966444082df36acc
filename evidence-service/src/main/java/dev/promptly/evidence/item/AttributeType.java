package dev.promptly.evidence.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Pointers;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextKind;
import dev.promptly.kit.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * What an attribute may hold. Each refuses another JSON type with 400 and a value outside its range with 422, at the pointer
 * of the value.
 */
public enum AttributeType {
    /** Free text of up to 4,000 characters: sealed here, and public only as being there. */
    TEXT {
        @Override
        void require(String pointer, JsonNode value) {
            is(value.isTextual(), pointer, "text");
            within(
                    !value.textValue().isBlank() && Texts.length(value.textValue()) <= 4000,
                    pointer,
                    "1 to 4,000 characters");
        }

        @Override
        JsonNode published(JsonNode value) {
            return BooleanNode.TRUE;
        }
    },
    /** A name, or a number that leads to a person: on one line, sealed and told like free text. */
    NAME {
        @Override
        void require(String pointer, JsonNode value) {
            is(value.isTextual(), pointer, "text");
            requireName(pointer, value.textValue());
            TEXT.require(pointer, value);
        }

        @Override
        JsonNode published(JsonNode value) {
            return TEXT.published(value);
        }
    },
    /** What a ruling found, in free words, sealed like them; but one of the contract's outcomes is told as it is. */
    FINDING {
        @Override
        void require(String pointer, JsonNode value) {
            TEXT.require(pointer, value);
        }

        @Override
        JsonNode published(JsonNode value) {
            return FINDINGS.contains(value.textValue()) ? value : TEXT.published(value);
        }
    },
    /**
     * A number or designation that somebody gave to a thing, as a court, a register or a maker writes it: on one line, of up
     * to 200 characters.
     */
    CODE {
        @Override
        void require(String pointer, JsonNode value) {
            is(value.isTextual(), pointer, "text");
            requireName(pointer, value.textValue());
            within(
                    Texts.length(value.textValue()) <= LONGEST_CODE,
                    pointer,
                    "a number or designation of 1 to " + LONGEST_CODE + " characters");
        }
    },
    /** A day, {@code YYYY-MM-DD}. */
    DATE {
        @Override
        void require(String pointer, JsonNode value) {
            is(value.isTextual(), pointer, "text");
            within(isDate(value.textValue()), pointer, "a day as YYYY-MM-DD");
        }
    },
    FLAG {
        @Override
        void require(String pointer, JsonNode value) {
            is(value.isBoolean(), pointer, "true or false");
        }
    },
    /** Numbers of claims of a patent, from 1. */
    CLAIMS {
        @Override
        void require(String pointer, JsonNode value) {
            each(pointer, value, (at, claim) -> {
                is(claim.isIntegralNumber(), at, "a whole number");
                within(claim.canConvertToInt() && claim.intValue() >= 1, at, "1 or more");
            });
        }
    },
    CODE_LIST {
        @Override
        void require(String pointer, JsonNode value) {
            each(pointer, value, CODE::require);
        }
    },
    /** What speaks for a counterfeit without proving it. */
    INDICATORS {
        @Override
        void require(String pointer, JsonNode value) {
            each(pointer, value, (at, indicator) -> {
                is(indicator.isTextual(), at, "text");
                within(KNOWN_INDICATORS.contains(indicator.textValue()), at, "one of " + KNOWN_INDICATORS);
            });
        }
    },
    /** What a power of attorney extends to; an empty list means all. */
    SCOPE {
        @Override
        void require(String pointer, JsonNode value) {
            is(value.isObject(), pointer, "an object");
            value.properties().forEach(field -> {
                String at = pointer + Pointers.step(field.getKey());
                if (!SCOPES.contains(field.getKey())) {
                    throw Problems.malformed(Fault.at(at, "unknown-field", "A scope has " + SCOPES));
                }
                CODE_LIST.require(at, field.getValue());
            });
        }
    };

    private static final int MOST = 1000;
    private static final int LONGEST_CODE = 200;
    private static final Set<String> SCOPES = Set.of("rights", "sites", "actions");
    private static final Set<String> FINDINGS = Set.of("INFRINGEMENT", "NON_INFRINGEMENT", "RIGHT_INVALID");
    private static final Set<String> KNOWN_INDICATORS =
            Set.of("PRODUCT_NEVER_MADE", "PACKAGING", "SERIAL", "PRICE", "CHANNEL");

    abstract void require(String pointer, JsonNode value);

    /** What a public event says of the value. */
    JsonNode published(JsonNode value) {
        return value;
    }

    /** A thing to demand of each element. */
    private interface Demand {
        void of(String pointer, JsonNode element);
    }

    private static void each(String pointer, JsonNode list, Demand demand) {
        is(list.isArray(), pointer, "a list");
        within(list.size() <= MOST, pointer, "at most " + MOST + " elements");
        for (int i = 0; i < list.size(); i++) {
            demand.of(pointer + "/" + i, list.get(i));
        }
    }

    private static void is(boolean ofType, String pointer, String type) {
        if (!ofType) {
            throw Problems.malformed(Fault.at(pointer, "wrong-type", "This takes " + type));
        }
    }

    private static void within(boolean range, String pointer, String what) {
        if (!range) {
            throw Problems.refused(Fault.at(pointer, "invalid-value", "This takes " + what));
        }
    }

    /** The attributes as a whole are read as free text; of these each says whether it is one. */
    private static void requireName(String pointer, String text) {
        try {
            within(Texts.read(text, TextKind.NAME) != null, pointer, "a number or designation");
        } catch (IllegalText e) {
            throw Problems.malformed(Fault.at(pointer, e.code(), e.detail()));
        }
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
