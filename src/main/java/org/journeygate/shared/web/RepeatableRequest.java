package org.journeygate.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose content has been looked at and can be read again, with a hash of everything that it asks for. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final boolean parts;
    private final String fingerprint;

    private RepeatableRequest(HttpServletRequest request, byte[] body, boolean parts, String fingerprint) {
        super(request);
        this.body = body;
        this.parts = parts;
        this.fingerprint = fingerprint;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, String.valueOf(request.getQueryString()));
        add(digest, String.valueOf(request.getHeader("If-Match")));
        String type = request.getContentType();
        boolean parts = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        byte[] body = new byte[0];
        if (parts) {
            for (Part part : request.getParts()) {
                add(digest, part.getName() + "/" + part.getSubmittedFileName());
                try (var content = part.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
        } else {
            body = request.getInputStream().readAllBytes();
            digest.update(body);
        }
        return new RepeatableRequest(request, body, parts, HexFormat.of().formatHex(digest.digest()));
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return parts ? super.getInputStream() : new Content(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return parts
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Content extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Content(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The content is here already: nobody need wait for it");
        }
    }
}
