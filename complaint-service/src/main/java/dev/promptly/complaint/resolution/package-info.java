/** What the platform says of listings, who sells them and whether they are there, until the cases about them have followed. */
@NullMarked
package dev.promptly.complaint.resolution;

import org.jspecify.annotations.NullMarked;
