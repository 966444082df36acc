package dev.promptly.complaint.review;

import java.util.List;

/**
 * What a reviewer wrote: sealed, for the parties and for other reviewers.
 *
 * @param cites what the reviewer relies on, such as an article, a case, an item of evidence
 */
public record Opinion(String reasons, List<String> cites) {}
