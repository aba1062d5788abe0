package org.journeygate.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks the one bean of a module that process models may call, under its name. Its public methods take and return plain
 * values, hold no rule, open no transaction, and answer an expected refusal with a value that a gateway reads.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Door {

    /** The name in expressions, e.g. {@code gateReview}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
