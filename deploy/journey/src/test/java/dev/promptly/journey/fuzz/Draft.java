package dev.promptly.journey.fuzz;

import dev.promptly.journey.contract.Header;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A shot while it is being made. */
final class Draft {

    final Operation operation;
    final Bearer bearer;
    final List<String> query = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    final Set<Integer> tolerated = new TreeSet<>();
    String method;
    String path;
    byte[] body = {};
    boolean elsewhere;

    Draft(Operation operation, Bearer bearer) {
        this.operation = operation;
        this.bearer = bearer;
        this.method = operation.method();
        this.path = operation.path();
        if (!bearer.token().isEmpty()) {
            header("Authorization", "Bearer " + bearer.token());
        }
    }

    void header(String name, String value) {
        headers.add(new Header(name, value));
    }

    void tolerate(Integer... statuses) {
        tolerated.addAll(List.of(statuses));
    }

    Shot shot() {
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Shot(
                operation,
                elsewhere ? Optional.empty() : Optional.of(operation),
                bearer,
                new Request(method, target, headers, body),
                tolerated);
    }
}
