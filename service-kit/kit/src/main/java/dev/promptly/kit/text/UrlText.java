package dev.promptly.kit.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a field that takes a URL: line breaks and tabs in it are dropped, as the WHATWG URL Standard does (basic URL parser, step 3). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface UrlText {}
