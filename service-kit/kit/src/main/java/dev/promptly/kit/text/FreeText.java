package dev.promptly.kit.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field in which people write sentences: line breaks, tabs and bidi controls may stand in it. A field without a mark
 * takes a name, a number or an id, so that a field that nobody thought of is a safe one. On a list or an object the mark holds
 * for every text in it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeText {}
