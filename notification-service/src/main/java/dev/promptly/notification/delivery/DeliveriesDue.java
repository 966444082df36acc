package dev.promptly.notification.delivery;

/** Fired in the transaction that makes deliveries due; the worker looks once it has committed. */
record DeliveriesDue() {}
