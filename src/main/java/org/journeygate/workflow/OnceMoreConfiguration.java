package org.journeygate.workflow;

import java.lang.reflect.UndeclaredThrowableException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts {@link OnceMore} around the transaction of each act. What a process asks for is left to the engine, which repeats its jobs. */
@Configuration(proxyBeanMethods = false)
class OnceMoreConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor onceMore() {
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(OnceMore.class, true), (MethodInterceptor) OnceMoreConfiguration::act);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static @Nullable Object act(MethodInvocation act) throws Throwable {
        if (Context.getCommandContext() != null) {
            return act.proceed();
        }
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? Contention.orTryAgain(() -> attempt(act))
                : Contention.onceMore(() -> attempt(act));
    }

    private static @Nullable Object attempt(MethodInvocation act) {
        try {
            return ((ProxyMethodInvocation) act).invocableClone().proceed();
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable undeclared) {
            throw new UndeclaredThrowableException(undeclared);
        }
    }
}
