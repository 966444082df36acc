package dev.promptly.notification.operator;

import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class OperatorService {

    private final Operators operators;
    private final SubjectKeys keys;

    OperatorService(Operators operators, SubjectKeys keys) {
        this.operators = operators;
        this.keys = keys;
    }

    @Transactional
    public OperatorView put(String operatorId, OperatorRequest request) {
        Operator operator = operators.lock(operatorId);
        OperatorIdentity identity = new OperatorIdentity(request.legalName(), request.licenceNumber());
        operator.describe(request, keys.seal(operator.subject, identity));
        return OperatorView.from(operator, identity);
    }

    @Transactional
    public OperatorView read(String operatorId) {
        return operators.findByIdOptional(operatorId).map(this::view).orElseThrow(Problems::notFound);
    }

    private OperatorView view(Operator operator) {
        return OperatorView.from(
                operator,
                keys.open(operator.subject, operator.identity, OperatorIdentity.class)
                        .orElse(null));
    }
}
