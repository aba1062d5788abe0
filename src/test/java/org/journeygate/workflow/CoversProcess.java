package org.journeygate.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class, its nested ones included, run every flow node and take every sequence flow of a model; where one
 * is left out, the class fails after its last test and names it. Only the class as a whole can keep that promise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProcessCoverage.class)
public @interface CoversProcess {

    /** The model's file in {@code processes/}. */
    String value();
}
