package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.journey.AuthorizationTable.Row;
import dev.promptly.journey.contract.Document;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Wire;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation of the served document, every role, its own and another's object: as the table says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationIT {

    private final Wire gateway = new Wire(TestStack.plan().url(Part.GATEWAY));
    private final AuthorizationTable table = AuthorizationTable.read();
    private List<Operation> operations = List.of();

    @BeforeAll
    void readTheDocument() {
        operations = Document.served(gateway).operations().toList();
    }

    @AfterAll
    void backToRealTime() {
        new Door(Market.token("ops", null)).delete("/v1/test-clock");
        gateway.close();
    }

    @Test
    void theTableHasARowForEachOperationAndForNothingElse() {
        assertEquals(
                new TreeSet<>(operations.stream().map(Operation::id).toList()),
                new TreeSet<>(table.rows().keySet()));
    }

    @Test
    void theDocumentNamesTheRolesThatTheTableLetsIn() {
        for (Operation operation : operations) {
            assertEquals(table.of(operation.id()).letIn(), operation.roles(), operation::id);
        }
    }

    @Test
    void everyoneMayWhatTheTableSaysAndNothingMore() throws IOException {
        Side own = new Side();
        Side foreign = new Side();
        List<String> wrong = new ArrayList<>();
        int combinations = 0;
        for (Operation operation : operations) {
            Row row = table.of(operation.id());
            for (Attempt attempt : Attempt.all(operation, row, own, foreign)) {
                combinations++;
                attempt.fault(gateway).ifPresent(wrong::add);
            }
        }
        assertEquals(List.of(), wrong);
        System.out.printf(
                "authorization: %d operations, %d combinations of role and object%n", operations.size(), combinations);
    }
}
