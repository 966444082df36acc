/** What the platform was asked to do about a target, and what it said it did: a second axis beside the target's state. */
@NullMarked
package dev.promptly.complaint.measure;

import org.jspecify.annotations.NullMarked;
