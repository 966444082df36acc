package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.admissibility.Claim;
import dev.promptly.complaint.right.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A changed fact is looked at until all that may have decided by the old one have ended. Only its first look is news to a reviewer. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class SecondLookTest {

    private static final int LOOKS = 3;

    @Inject
    DataSource dataSource;

    @Inject
    Sweep sweep;

    @Test
    void aFactThatAReviewerKnewWhenItRuledAsksNobodyAgain() throws SQLException {
        Brand brand = Brand.verified();
        String model = brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE"));
        String id = brand.filed(brand.notice(Claim.PAT_UM, model, brand.shown("CLAIM_CHART")))
                .getString("id");
        try (Connection underWay = underWay()) {
            brand.identify();
            Queue.decide("ito", Queue.awaited("ADMISSION", id), "RETURN", "R15").statusCode(201);

            for (int i = 0; i < LOOKS; i++) {
                sweep.decideWaiting();
            }

            assertThat(changesLookedAtAgain(brand.party)).isPositive();
            assertThat(Queue.on("ADMISSION", id)).isEmpty();
            assertThat(brand.complaint(id).getString("state")).isEqualTo("RETURNED");
            underWay.rollback();
        }
    }

    /** A transaction with a number, which may have decided by any fact that changes before it ends. */
    private Connection underWay() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
        return connection;
    }

    private int changesLookedAtAgain(String about) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM fact_change WHERE about = ? AND looked_from IS NOT NULL")) {
            select.setObject(1, UUID.fromString(about));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
