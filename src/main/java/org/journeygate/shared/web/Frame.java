package org.journeygate.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** What the layout shows around a page: the reader, the navigation and the theme. Templates say {@code frame}. */
@Component
public class Frame {

    private static final String COUNTS = Frame.class.getName() + ".count.";
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final ObjectProvider<NavigationEntry> entries;

    Frame(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
    }

    /** Whether somebody has signed in. */
    public boolean hasReader() {
        return reader() != null;
    }

    /** The name of the one who has signed in; empty for nobody. */
    public String readerName() {
        Reader reader = reader();
        return reader == null ? "" : reader.displayName();
    }

    /** The navigation as this reader may see it, with the present page marked. */
    public List<Line> navigation() {
        HttpServletRequest request = request();
        Reader reader = reader();
        if (request == null || reader == null) {
            return List.of();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<Line> lines = new ArrayList<>();
        int section = -1;
        for (NavigationEntry entry : entries.stream()
                .filter(entry -> isFor(entry, request))
                .sorted(Comparator.comparingInt(NavigationEntry::position))
                .toList()) {
            boolean starts = section >= 0 && section != entry.position() / 100;
            section = entry.position() / 100;
            lines.add(new Line(entry.key(), entry.path(), entry.isHere(path), starts, count(entry, reader)));
        }
        return lines;
    }

    /** The theme that this reader has chosen, {@code light} or {@code dark}; null follows the device. */
    public @Nullable String theme() {
        return cookie("theme")
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse(null);
    }

    /** Spares the navigation's own look-up where a page has counted already. */
    public void counted(String path, long count) {
        HttpServletRequest request = request();
        if (request != null) {
            request.setAttribute(COUNTS + path, count);
        }
    }

    /** The zone that the reader's device has named, where it has. */
    Optional<ZoneId> zone() {
        return cookie("zone").filter(ZONES::contains).map(ZoneId::of);
    }

    private static boolean isFor(NavigationEntry entry, HttpServletRequest request) {
        return entry.roles().isEmpty() || entry.roles().stream().anyMatch(request::isUserInRole);
    }

    private @Nullable Long count(NavigationEntry entry, Reader reader) {
        HttpServletRequest request = request();
        Object known = request == null ? null : request.getAttribute(COUNTS + entry.path());
        if (known instanceof Long count) {
            return count;
        }
        return entry.count() == null ? null : entry.count().of(reader);
    }

    private static @Nullable Reader reader() {
        HttpServletRequest request = request();
        return request != null && request.getUserPrincipal() instanceof Reader reader ? reader : null;
    }

    private static Optional<String> cookie(String name) {
        HttpServletRequest request = request();
        Cookie cookie = request == null ? null : WebUtils.getCookie(request, name);
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /**
     * One line of the navigation as shown.
     *
     * @param here whether the reader is on that page or below it
     * @param starts whether a new section begins with it
     * @param count how many things wait there, or null
     */
    public record Line(
            String key,
            String path,
            boolean here,
            boolean starts,
            @Nullable Long count) {}
}
