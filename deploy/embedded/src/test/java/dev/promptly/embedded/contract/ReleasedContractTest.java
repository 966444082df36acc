package dev.promptly.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A released contract is changed in one place at a time, by text. */
class ReleasedContractTest {

    private static final String OPENAPI = """
            openapi: 3.1.0
            paths:
              /v1/things:
                get:
                  operationId: listThings
                  parameters:
                    - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}
                  responses:
                    '200': {$ref: '#/components/responses/Shown'}
                  x-roles: [owner, auditor]
                  security: [{bearer: []}]
                post:
                  operationId: makeThing
                  parameters: []
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name]
                          properties:
                            name: {type: string, maxLength: 40}
                            note: {type: [string, 'null']}
                            parent: {anyOf: [{$ref: '#/components/schemas/Parent'}, {type: 'null'}]}
                          additionalProperties: false
                  responses: {'201': {$ref: '#/components/responses/Shown'}, '422': {description: Refused}}
            components:
              responses:
                Shown:
                  headers: {Location: {}}
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Thing'}
              schemas:
                State: {type: string, enum: [DUE, DONE]}
                Parent: {type: object, properties: {id: {type: string}}}
                Thing:
                  type: object
                  required: [id, size]
                  properties:
                    id: {type: string, format: uuid}
                    size: {type: integer}
                    box: {type: object, properties: {width: {type: integer}}}
                    state: {$ref: '#/components/schemas/State'}
                    owner: {type: [string, 'null']}
                    parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
            """;

    private static final String ASYNCAPI = """
            asyncapi: 3.0.0
            channels:
              things:
                address: things.v1
                description: what became of things
                messages:
                  thing.made: {$ref: '#/components/messages/thing.made'}
              orders:
                address: orders.v1
                description: what is to be done
                messages:
                  thing.ordered: {$ref: '#/components/messages/thing.ordered'}
            operations:
              tell:
                action: send
                channel: {$ref: '#/channels/things'}
                messages: [{$ref: '#/channels/things/messages/thing.made'}]
              hear:
                action: receive
                channel: {$ref: '#/channels/orders'}
                messages: [{$ref: '#/channels/orders/messages/thing.ordered'}]
            components:
              messages:
                thing.made:
                  title: thing.made
                  payload: {type: object, required: [id], properties: {id: {type: string}, why: {enum: [A, B]}}}
                thing.ordered:
                  title: thing.ordered
                  payload: {type: object, required: [size], properties: {size: {type: integer}, how: {enum: [X, Y]}}}
            """;

    @Test
    void whatIsServedAsItWasReleasedBreaksNobody() throws JsonProcessingException {
        assertThat(ReleasedContract.breaches(tree(OPENAPI), tree(OPENAPI))).isEmpty();
        assertThat(ReleasedContract.breaches(tree(ASYNCAPI), tree(ASYNCAPI))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a path is renamed                    | /v1/things:                  | /v1/thing:                     | GET /v1/things is gone
            a method is gone                     | post:                        | patch:                         | POST /v1/things is gone
            an operationId is renamed            | makeThing                    | createThing                    | POST /v1/things has another operationId
            a parameter is renamed               | "name: state,"               | "name: status,"                | GET /v1/things has no parameter query state any more
            a parameter is required              | "in: query,"                 | "in: query, required: true,"   | GET /v1/things needs the parameter query state now
            a parameter is new and required      | "parameters: []"             | "parameters: [{name: q, in: query, required: true}]" | POST /v1/things needs the parameter query q now
            a value is not taken any more        | "enum: [DUE, DONE]"          | "enum: [DUE]"                  | GET /v1/things query state does not take [DONE] any more
            a field of a request is required     | "required: [name]"           | "required: [name, note]"       | POST /v1/things body/note is required now
            a field of a request is gone         | "note: {type: [string, 'null']}" | "x: {type: string}"        | POST /v1/things body/note is gone
            a request may not be null any more   | "note: {type: [string, 'null']}" | "note: {type: string}"     | POST /v1/things body/note may not be null any more
            a reference may not be null any more | "{anyOf: [{$ref: '#/components/schemas/Parent'}, {type: 'null'}]}" | "{$ref: '#/components/schemas/Parent'}" | POST /v1/things body/parent may not be null any more
            a request is shorter                 | "maxLength: 40"              | "maxLength: 39"                | POST /v1/things body/name maxLength is 39 now
            a request is of another type         | "name: {type: string"        | "name: {type: integer"         | "POST /v1/things body/name was of type [string], is of type [integer]"
            a field of an answer is gone         | "size: {type: integer}"      | "weight: {type: integer}"      | GET /v1/things 200/size is gone
            a field of an answer may be missing  | "required: [id, size]"       | "required: [id]"               | GET /v1/things 200/size is not always there any more
            an answer may be null                | "id: {type: string,"         | "id: {type: [string, 'null']," | GET /v1/things 200/id may be null now
            an answer is of another type         | "size: {type: integer}"      | "size: {type: string}"         | "GET /v1/things 200/size was of type [integer], is of type [string]"
            an answer is wider                   | "size: {type: integer}"      | "size: {type: number}"         | "GET /v1/things 200/size was of type [integer], is of type [number]"
            an answer is of another format       | "format: uuid"               | "format: uri"                  | GET /v1/things 200/id format was "uuid", is "uri"
            an answer is given no more           | '201'                        | '202'                          | POST /v1/things does not answer 201 any more
            a media type is another              | "      application/json:\\n          schema: {$ref" | "      application/xml:\\n          schema: {$ref" | GET /v1/things 200 is not application/json any more
            a header is gone                     | Location                     | Place                          | POST /v1/things 201 has no header Location any more
            a role may not call any more         | "[owner, auditor]"           | "[owner]"                      | "GET /v1/things is not for [auditor] any more"
            """)
    void aChangeThatBreaksAClientIsNamed(String why, String part, String changed, String breach)
            throws JsonProcessingException {
        assertThat(breaches(OPENAPI, part, changed)).as(why).contains(breach);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            an answer has one more value         | "enum: [DUE, DONE]"          | "enum: [DUE, DONE, MISSED]"
            an answer has one more field         | "width: {type: integer}"     | "width: {type: integer}, more: {type: string}"
            a field is always there now          | "required: [id, size]"       | "required: [id, size, state]"
            an answer is never null any more     | "owner: {type: [string, 'null']}" | "owner: {type: string}"
            a request may have one more field    | "{id: {type: string}}"       | "{id: {type: string}, more: {type: string}}"
            a request may be longer              | "maxLength: 40"              | "maxLength: 400"
            one more parameter may be given      | "parameters: []"             | "parameters: [{name: q, in: query}]"
            one more role may call               | "[owner, auditor]"           | "[owner, auditor, platform]"
            one more problem is answered         | "'422': {"                   | "'409': {description: Conflict}, '422': {"
            """)
    void aChangeThatBreaksNobodyIsLetThrough(String why, String part, String changed) throws JsonProcessingException {
        assertThat(breaches(OPENAPI, part, changed)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            an operation is gone                 | "  tell:"                    | "  say:"                       | tell is gone
            a topic has another name             | things.v1                    | things.v2                      | tell has another address
            an event is gone                     | "messages/thing.made'}]"     | "messages/thing.other'}]"      | tell has no thing.made any more
            a field of an event is gone          | "id: {type: string}"         | "key: {type: string}"          | thing.made/id is gone
            a field may be missing               | "required: [id]"             | "required: []"                 | thing.made/id is not always there any more
            what is read needs more              | "required: [size]"           | "required: [size, how]"        | thing.ordered/how is required now
            what is read takes less              | "[X, Y]"                     | "[X]"                          | "thing.ordered/how does not take [Y] any more"
            """)
    void aChangeOfAnEventThatBreaksItsReadersOrWritersIsNamed(String why, String part, String changed, String breach)
            throws JsonProcessingException {
        assertThat(breaches(ASYNCAPI, part, changed)).as(why).contains(breach);
    }

    @Test
    void anEventMayHaveOneMoreFieldAndOneMoreValue() throws JsonProcessingException {
        assertThat(breaches(ASYNCAPI, "enum: [A, B]", "enum: [A, B, C]")).isEmpty();
        assertThat(breaches(ASYNCAPI, "id: {type: string}", "id: {type: string}, more: {type: string}"))
                .isEmpty();
    }

    private static List<String> breaches(String released, String part, String changed) throws JsonProcessingException {
        String served = released.replace(part.replace("\\n", "\n"), changed.replace("\\n", "\n"));
        assertThat(served).as("the change is one").isNotEqualTo(released);
        return ReleasedContract.breaches(tree(released), tree(served));
    }

    private static JsonNode tree(String yaml) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }
}
