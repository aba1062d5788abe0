package org.journeygate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.journeygate.browser.InBrowser;

/** A {@link SocketTest} in a real browser. Methods take a {@link org.journeygate.browser.Chromium}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InBrowser
@SocketTest
public @interface BrowserTest {}
