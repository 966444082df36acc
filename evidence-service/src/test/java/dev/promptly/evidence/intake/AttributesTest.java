package dev.promptly.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.evidence.item.Kind;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POWER_OF_ATTORNEY        | {"scope": {"rights": [], "sites": ["main"], "actions": ["FILE"]}, "validFrom": "2026-01-01", "sealed": true}
            PATENT_EVALUATION_REPORT | {"number": "ZL 2024 1 0012345.6", "negativeClaims": [2, 3]}
            JUDGEMENT                | {"caseNumber": "（2025）京73民初123号", "court": "北京知识产权法院", "finding": "infringing"}
            INDICATORS               | {"indicators": ["PRICE", "PACKAGING"]}
            TRADEMARK_CERTIFICATE    | {}""")
    void whatAKindHasIsTaken(Kind kind, String attributes) {
        assertDoesNotThrow(() -> kind.attributes().require(parse(attributes)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRADEMARK_CERTIFICATE    | {"reportNumber": "1"}               | 400 | unknown-field | /attributes/reportNumber
            TRADEMARK_CERTIFICATE    | {"a/b": 1}                          | 400 | unknown-field | /attributes/a~1b
            IDENTIFICATION_REPORT    | {"signed": "yes"}                   | 400 | wrong-type    | /attributes/signed
            IDENTIFICATION_REPORT    | {"issuedOn": "2026-02-30"}          | 422 | invalid-value | /attributes/issuedOn
            IDENTIFICATION_REPORT    | {"reasons": " "}                    | 422 | invalid-value | /attributes/reasons
            IDENTIFICATION_REPORT    | {"reasons": null}                   | 400 | wrong-type    | /attributes/reasons
            IDENTIFICATION_REPORT    | {"reportNumber": "two\\nlines"}      | 400 | control-character | /attributes/reportNumber
            CLAIM_CHART              | {"claims": 1}                       | 400 | wrong-type    | /attributes/claims
            CLAIM_CHART              | {"claims": [1, "2"]}                | 400 | wrong-type    | /attributes/claims/1
            CLAIM_CHART              | {"claims": [0]}                     | 422 | invalid-value | /attributes/claims/0
            INDICATORS               | {"indicators": ["SMELL"]}           | 422 | invalid-value | /attributes/indicators/0
            POWER_OF_ATTORNEY        | {"scope": []}                       | 400 | wrong-type    | /attributes/scope
            POWER_OF_ATTORNEY        | {"scope": {"shops": []}}            | 400 | unknown-field | /attributes/scope/shops
            POWER_OF_ATTORNEY        | {"scope": {"sites": [7]}}           | 400 | wrong-type    | /attributes/scope/sites/0""")
    void whatItHasNotIsRefusedWithItsPointer(Kind kind, String attributes, int status, String code, String pointer)
            throws JsonProcessingException {
        ObjectNode stated = parse(attributes);

        Refused problem = assertThrows(Refused.class, () -> kind.attributes().require(stated));

        assertEquals(status, problem.refusal().sort().status());
        Fault fault = problem.refusal().faults().get(0);
        assertEquals(code, fault.code());
        assertEquals(pointer, fault.pointer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IDENTIFICATION_REPORT | {"itemId": "901", "issuer": "Li Lei", "reasons": "stitching", "signed": false} | {"itemId":"901","issuer":true,"reasons":true,"signed":false}
            JUDGEMENT             | {"caseNumber": "1", "finding": "Li Lei copied it"}                             | {"caseNumber":"1","finding":true}
            JUDGEMENT             | {"finding": "NON_INFRINGEMENT"}                                                | {"finding":"NON_INFRINGEMENT"}
            CLAIM_CHART           | {"claims": [1, 4]}                                                             | {"claims":[1,4]}""")
    void ofFreeTextOnlyThatItIsThereIsPublished(Kind kind, String attributes, String published)
            throws JsonProcessingException {
        assertEquals(published, kind.attributes().published(parse(attributes)).toString());
    }

    @Test
    void anAttributeThatIsNullIsNotStated() throws JsonProcessingException {
        Metadata metadata = new ObjectMapper().readValue("""
                {"kind": "IDENTIFICATION_REPORT", "attributes": {"reasons": null, "signed": false}}""", Metadata.class);

        assertEquals("{\"signed\":false}", metadata.stated().toString());
    }

    private static ObjectNode parse(String json) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
