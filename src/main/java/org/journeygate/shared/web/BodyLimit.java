package org.journeygate.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes at most 1 MB from a program at a time; files that are handed in and a {@link LargeBody} have limits of their own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class BodyLimit extends OncePerRequestFilter {

    static final long LIMIT = 1024 * 1024;

    private final Answers answers;
    private final List<LargeBody> large;

    BodyLimit(Answers answers, List<LargeBody> large) {
        this.answers = answers;
        this.large = List.copyOf(large);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !Answers.isApi(request)
                || type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = LargeBody.of(request, large).map(LargeBody::limit).orElse(LIMIT);
        if (request.getContentLengthLong() > limit) {
            answers.write(Problems.tooLarge(limit), response);
            return;
        }
        try {
            chain.doFilter(new Limited(request, limit), response);
        } catch (TooLarge tooLarge) {
            answers.write(Problems.tooLarge(limit), response);
        }
    }

    /** Counts what is read of a body that did not say how long it is. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    /** More came than is taken. */
    static final class TooLarge extends RuntimeException {

        private final long limit;

        TooLarge(long limit) {
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream content;
        private final long limit;
        private long read;

        Counted(ServletInputStream content, long limit) {
            this.content = content;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = content.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = content.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int got) {
            read += got;
            if (read > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return content.isFinished();
        }

        @Override
        public boolean isReady() {
            return content.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            content.setReadListener(listener);
        }
    }
}
