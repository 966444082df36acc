package dev.promptly.kit.act;

/** Whose chain of acts a record is (the proof format's §1); an act belongs to exactly one. */
public enum RecordKind {
    /** Of one complaint, its targets included: shown to its parties and who oversees it. */
    COMPLAINT,
    /** Of one item of evidence: its custody. */
    EVIDENCE,
    /** Of one account, a role and a name: what was done with its channels and its standing. Shown to that account. */
    ACCOUNT,
    /** Of one service: what operations did in it that belongs to no complaint. Shown to ops and auditors. */
    SERVICE,
    /** Of the log itself. */
    LOG
}
