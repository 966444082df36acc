package dev.promptly.journey.fuzz;

import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Request;
import java.util.Optional;
import java.util.Set;

/**
 * One request of a run.
 *
 * @param aimed the operation it was made from
 * @param contract the operation whose answers bind; empty where the path or method may be of another, or of none
 * @param tolerated statuses that its oddities explain beside those of the contract
 */
record Shot(Operation aimed, Optional<Operation> contract, Bearer bearer, Request request, Set<Integer> tolerated) {

    Shot with(Request other) {
        return new Shot(aimed, contract, bearer, other, tolerated);
    }
}
