/** Every "no" of a service: RFC 9457 problems with a code for machines and a sentence for people. */
@NullMarked
package dev.promptly.kit.problem;

import org.jspecify.annotations.NullMarked;
