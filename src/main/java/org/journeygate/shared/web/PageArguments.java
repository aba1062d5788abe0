package org.journeygate.shared.web;

import java.util.List;
import org.journeygate.shared.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers a {@link PageQuery} made from {@code page}, {@code size} and {@code sort}, or an {@link IfMatch}. */
@Component
class PageArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final int USUAL_SIZE = 25;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class || parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == IfMatch.class) {
            return new IfMatch(ETags.seen(request.getHeader("If-Match")));
        }
        String sort = request.getParameter("sort");
        return new PageQuery(
                number("page", 0, parameter, request),
                number("size", USUAL_SIZE, parameter, request),
                sort == null || sort.isBlank() ? null : sort);
    }

    private static int number(String name, int usual, MethodParameter parameter, NativeWebRequest request) {
        String value = request.getParameter(name);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException text) {
            throw new MethodArgumentTypeMismatchException(value, Integer.class, name, parameter, text);
        }
    }
}
