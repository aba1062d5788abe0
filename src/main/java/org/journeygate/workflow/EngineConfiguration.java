package org.journeygate.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The process engine as a library: our data source, our transactions, our clock, and of its own powers as few as possible. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowSettings.class)
class EngineConfiguration {

    private static final int LONGEST_LIST = 200;

    @Bean
    Doors doors(ConfigurableListableBeanFactory beans) {
        return new Doors(beans);
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Doors doors,
            List<ProcessEnginePlugin> observers,
            Clock clock,
            WorkflowSettings settings) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("journeygate");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setExpressionManager(new DoorExpressions(doors));
        engine.setProcessEnginePlugins(plugins(observers));
        engine.setLoggingContextBusinessKey("subject");
        engine.setJobExecutorActivate(false);
        engine.setJobExecutor(Timekeeper.jobExecutor(settings.lease()));
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle(settings.retries());
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EngineClock(clock)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EngineClock(clock)));
        leaveOut(engine);
        ProcessEngine built = engine.buildProcessEngine();
        forgetSources(engine);
        return built;
    }

    /** The engine keeps the XML that its statements were read from, more than 30 MB, and never looks at it again. */
    private static void forgetSources(SpringProcessEngineConfiguration engine) {
        engine.getSqlSessionFactory().getConfiguration().getSqlFragments().clear();
    }

    private static List<ProcessEnginePlugin> plugins(List<ProcessEnginePlugin> observers) {
        List<ProcessEnginePlugin> plugins = new ArrayList<>(observers);
        plugins.add(new PlainValues());
        return plugins;
    }

    private static void leaveOut(SpringProcessEngineConfiguration engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setHistoryCleanupEnabled(false);
        engine.setDbHistoryUsed(false);
        engine.setDbIdentityUsed(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setQueryMaxResultsLimit(LONGEST_LIST);
        engine.setBeans(Map.of());
        engine.setEnableCmdExceptionLogging(false);
        engine.setScriptEngineResolver(new NoForeignCode());
        engine.setArtifactFactory(new NoForeignCode());
    }
}
