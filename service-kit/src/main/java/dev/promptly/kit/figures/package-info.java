/** What a service shows of itself on the start page: counts only. Each renders its own part; the gateway joins the parts. */
@NullMarked
package dev.promptly.kit.figures;

import org.jspecify.annotations.NullMarked;
