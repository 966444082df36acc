/**
 * notification-service forwards and proves. One way in, the private feed of acts ({@code act.ActsFeed}): each act is kept
 * for the promptness record, and what it asks to be forwarded becomes a notice and its deliveries, in one transaction.
 */
@NullMarked
package dev.promptly.notification;

import org.jspecify.annotations.NullMarked;
