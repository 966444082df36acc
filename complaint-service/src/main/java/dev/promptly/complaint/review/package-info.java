/** The reviewers' queue: what the rules leave to a person, until when, and who has it in hand. */
@NullMarked
package dev.promptly.complaint.review;

import org.jspecify.annotations.NullMarked;
