package dev.promptly.notification.asked;

/**
 * What is forwarded: a complaint, the answer to it, a decision, a question how a proceeding stands, or what was done
 * with the addressee's account.
 */
public enum NoticeKind {
    NOTICE,
    DECLARATION,
    DECISION,
    STATUS_REQUEST,
    /** The addressee's channels were changed: about its account, not about a complaint. */
    ACCOUNT
}
