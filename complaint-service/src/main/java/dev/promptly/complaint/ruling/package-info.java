/** What persons decide of a complaint: reviewers, and whoever looks once more because a party asked. */
@NullMarked
package dev.promptly.complaint.ruling;

import org.jspecify.annotations.NullMarked;
