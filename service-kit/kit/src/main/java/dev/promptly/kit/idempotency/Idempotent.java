package dev.promptly.kit.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The call takes an {@code Idempotency-Key}: the same key and the same request have one effect and one answer. */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * Under which name its keys are stored, {@code <id>} standing for a parameter of the path that is an id, {@code <year:word>}
     * for one that is another word. It is never changed: a retry of what was answered before would be made anew.
     */
    String value();

    /** Whether the call is refused without a key. */
    boolean required() default false;
}
