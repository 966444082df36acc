package dev.promptly.evidence.disclosure;

import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.Version;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An account may read a version of an item, because a notice forwarded to it named it, or an order opened it. */
@Entity
@Table(name = "disclosure_grant")
class Grant {

    /** By what an item is opened. */
    enum Basis {
        /** A notice opens what may be forwarded of an item, and no more, whatever it names. */
        NOTICE,
        /** A court's or an authority's order opens the original, also of a confidential item (rule book I4). */
        ORDER
    }

    /** To whom what is shown, and by what. */
    @Embeddable
    record Scope(
            @Enumerated(EnumType.STRING) AccountRole role,
            String account,
            @Column(name = "evidence_id") UUID evidenceId,
            String version,
            @Enumerated(EnumType.STRING) Basis basis)
            implements Serializable {

        /** Whether it shows this version of the item, which is the one that it is about. */
        boolean shows(Evidence evidence, Version file) {
            return version.equals(file.name()) && (basis == Basis.ORDER || evidence.forwards(file));
        }
    }

    @EmbeddedId
    Scope scope;

    /** The notice or the order. */
    @Column(name = "basis_id")
    UUID basisId;

    @Column(name = "granted_at")
    Instant grantedAt;

    protected Grant() {}

    private Grant(Scope scope, UUID basisId, Instant grantedAt) {
        this.scope = scope;
        this.basisId = basisId;
        this.grantedAt = grantedAt;
    }

    static Grant byNotice(UUID notice, Account to, UUID evidenceId, String version, Instant at) {
        return new Grant(new Scope(to.role(), to.id(), evidenceId, version, Basis.NOTICE), notice, at);
    }

    /** It opens the original, whether the item is stored yet or not. */
    static Grant byOrder(UUID order, Account to, UUID evidenceId, Instant at) {
        return new Grant(new Scope(to.role(), to.id(), evidenceId, Version.ORIGINAL.name(), Basis.ORDER), order, at);
    }
}
