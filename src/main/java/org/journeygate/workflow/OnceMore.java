package org.journeygate.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The acts of this class are done once more, in a new transaction, where they clashed with another transaction such as a
 * timer's: the second try finds what the other has done, and does it or refuses it for good. Clashing again, or within a
 * transaction of the caller's, they are refused with {@link org.journeygate.shared.TryAgain}, and nothing was changed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnceMore {}
