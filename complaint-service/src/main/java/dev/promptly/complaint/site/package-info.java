/** The marketplaces of this installation, by configuration: each decides profile, zone and what a listing's address looks like. */
@NullMarked
package dev.promptly.complaint.site;

import org.jspecify.annotations.NullMarked;
