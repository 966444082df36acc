package dev.promptly.notification.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record OperatorView(
        String operatorId,
        @Nullable String legalName,
        @Nullable String licenceNumber,
        @Nullable Instant identityVerifiedAt,
        String locale,
        OperatorStatus status) {

    /** @param identity null where it was erased */
    static OperatorView from(Operator operator, @Nullable OperatorIdentity identity) {
        return new OperatorView(
                operator.operatorId,
                identity == null ? null : identity.legalName(),
                identity == null ? null : identity.licenceNumber(),
                operator.identityVerifiedAt,
                operator.locale,
                operator.status);
    }
}
