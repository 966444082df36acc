/** What complaint-service knows of evidence: the verdicts that evidence-service publishes. */
@NullMarked
package dev.promptly.complaint.evidencefact;

import org.jspecify.annotations.NullMarked;
