package dev.promptly.notification.channel;

/** A way to an addressee. */
public enum Channel {
    INBOX,
    WEBHOOK
}
