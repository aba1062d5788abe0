package org.journeygate.shared.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the words {@code frame} and {@code wording}, error pages included. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TemplatesConfiguration {

    TemplatesConfiguration(ThymeleafViewResolver views, Frame frame, Wording wording) {
        views.addStaticVariable("frame", frame);
        views.addStaticVariable("wording", wording);
    }
}
