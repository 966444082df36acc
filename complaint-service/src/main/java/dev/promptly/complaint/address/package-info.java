/** How an address of the web is read: in its normal form, and what it names. */
@NullMarked
package dev.promptly.complaint.address;

import org.jspecify.annotations.NullMarked;
