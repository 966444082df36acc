/** What is to be read across cases, row by row: targets, deadlines, measures, and which listings must be hidden. */
@NullMarked
package dev.promptly.complaint.overview;

import org.jspecify.annotations.NullMarked;
