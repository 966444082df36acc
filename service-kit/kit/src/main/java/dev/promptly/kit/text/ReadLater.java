package dev.promptly.kit.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks rows that are bound one by one, so that what is amiss with one is no fault of the others: whoever binds a row reads its
 * texts then, by {@link TextTree}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReadLater {}
