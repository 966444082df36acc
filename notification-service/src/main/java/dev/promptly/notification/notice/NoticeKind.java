package dev.promptly.notification.notice;

/** What is forwarded: a complaint, the answer to it, a decision, or a question how a proceeding stands. */
public enum NoticeKind {
    NOTICE,
    DECLARATION,
    DECISION,
    STATUS_REQUEST
}
