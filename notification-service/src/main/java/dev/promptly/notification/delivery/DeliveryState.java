package dev.promptly.notification.delivery;

/** Whether a notice has got there by one channel. */
enum DeliveryState {
    DUE,
    DONE,
    FAILED
}
