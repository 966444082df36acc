package dev.promptly.evidence.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.evidence.item.EvidenceCounts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "evidence"))
class FragmentTest {

    @Inject
    EvidenceCounts counts;

    @Test
    void whereNobodySaidThatCountsMayBeShownOnlyWhatRunsIsSaid() {
        given().get("/fragment")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(
                        containsString("Keeps: files, encrypted"),
                        containsString("version "),
                        not(containsString("<table")));
    }

    @Test
    void itemsAreCounted() {
        assertThat(counts.rows(), hasSize(1));
        assertThat(counts.rows().get(0).cells(), hasSize(counts.columns().size() - 1));
        assertThat(counts.rows().get(0).name(), equalTo("Items"));
    }
}
