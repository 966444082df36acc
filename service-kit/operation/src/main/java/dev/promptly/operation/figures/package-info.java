/** What a service shows of itself on the start page: counts only. Each renders its own part; the gateway joins the parts. */
@NullMarked
package dev.promptly.operation.figures;

import org.jspecify.annotations.NullMarked;
