package org.journeygate.reviews.briefs;

import org.journeygate.shared.pdf.PdfFixtures;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Paper for briefs, for tests without an application. */
public final class BriefPapers {

    private BriefPapers() {}

    /** With the words and the template of the application. */
    public static BriefPaper paper() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames("messages/reviews-briefs", "messages/journeys-maps");
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return new BriefPaper(engine, messages, PdfFixtures.pdf());
    }
}
