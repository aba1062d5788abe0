package org.journeygate.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Leaves pages empty where only the status of the answer is looked at: to write them takes most of the time. */
@Component
class Unrendered implements ViewResolver, PriorityOrdered {

    private static final String ASKED = Unrendered.class.getName();

    /** The request's page is not written. */
    static RequestPostProcessor page() {
        return Unrendered::mark;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        boolean asked = request != null && request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) != null;
        return asked && !name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                ? (model, unread, unwritten) -> {}
                : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static MockHttpServletRequest mark(MockHttpServletRequest request) {
        request.setAttribute(ASKED, true);
        return request;
    }
}
