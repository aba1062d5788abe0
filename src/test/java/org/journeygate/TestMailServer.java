package org.journeygate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives an application context an SMTP server of its own, on a free port; the {@link GreenMail} is a bean of the context. */
public final class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        context.getBeanFactory().registerSingleton("mailServer", server);
        context.addApplicationListener(closed -> {
            if (closed instanceof ContextClosedEvent) {
                server.stop();
            }
        });
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort())
                .applyTo(context);
    }
}
