package org.journeygate.notifications;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a letter into the two parts of a mail. Every value is escaped for the HTML part. */
@Component
class MailTemplates {

    private final TemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final TemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final Links links;

    MailTemplates(Links links) {
        this.links = links;
    }

    String html(Letter letter) {
        return html.process("mail", context(letter));
    }

    String text(Letter letter) {
        return text.process("mail", context(letter));
    }

    private Context context(Letter letter) {
        var context = new Context(Locale.UK);
        context.setVariable("subject", letter.subject());
        context.setVariable("headline", letter.headline());
        context.setVariable("paragraphs", letter.paragraphs());
        context.setVariable("rows", letter.rows().stream().map(this::row).toList());
        context.setVariable("action", letter.action());
        context.setVariable("url", letter.path() == null ? null : links.to(letter.path()));
        context.setVariable("why", letter.why());
        context.setVariable("settings", links.to("/settings/mail"));
        return context;
    }

    private Map<String, Object> row(Letter.Row row) {
        return Map.of(
                "due", row.due(),
                "late", row.late(),
                "title", row.title(),
                "detail", row.detail(),
                "url", links.to(row.path()));
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setTemplateMode(mode);
        resolver.setPrefix("mails/");
        resolver.setSuffix(suffix);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
