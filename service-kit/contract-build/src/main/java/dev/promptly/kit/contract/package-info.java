/** The served OpenAPI, made true: who may call, every answer there may be, what is always there and what may be null. */
@NullMarked
package dev.promptly.kit.contract;

import org.jspecify.annotations.NullMarked;
