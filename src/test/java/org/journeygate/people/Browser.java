package org.journeygate.people;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Goes through pages as a browser does: with the session's cookie and the CSRF token of the page last read. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");

    private final MockMvc mvc;
    private Cookie session;
    private String token = "";
    private String address = "127.0.0.1";

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** As if sent from that address. */
    Browser from(String other) {
        address = other;
        return this;
    }

    /** The id in the session's cookie, as it stands there. */
    String session() {
        return session == null ? "" : session.getValue();
    }

    /** The id of the session. */
    String sessionId() {
        return new String(java.util.Base64.getDecoder().decode(session()), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Another window with the same cookie. */
    Browser copy() {
        Browser copy = new Browser(mvc);
        copy.session = session;
        copy.token = token;
        return copy;
    }

    public ResultActions read(String path) throws Exception {
        return send(get(java.net.URI.create(path)));
    }

    public ResultActions send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).param("_csrf", token);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return send(request);
    }

    ResultActions signIn(String login, String password) throws Exception {
        read("/sign-in");
        return send("/sign-in", "login", login, "password", password);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        ResultActions result = mvc.perform(request.remoteAddress(address));
        Cookie set = result.andReturn().getResponse().getCookie("journeygate");
        if (set != null) {
            session = set.getMaxAge() == 0 ? null : set;
        }
        Matcher found = TOKEN.matcher(result.andReturn().getResponse().getContentAsString());
        if (found.find()) {
            token = found.group(1);
        }
        return result;
    }
}
