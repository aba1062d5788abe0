package org.journeygate.shared.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the words {@code frame} and {@code wording}, error pages included. */
@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {

    TemplatesConfiguration(ThymeleafViewResolver views, Frame frame, Wording wording) {
        views.addStaticVariable("frame", frame);
        views.addStaticVariable("wording", wording);
    }
}
