package org.journeygate.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node takes part in the work that waits for time.
 *
 * @param jobExecutor whether this node runs due timers and steps; false leaves them to other nodes
 * @param retries when a failed step is tried again, as ISO 8601 durations; after the last it waits for an administrator
 * @param lease how long a step that a node has begun is left to it before another may take it over
 */
@ConfigurationProperties("journeygate.workflow")
record WorkflowSettings(
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("PT10S,PT1M,PT10M") String retries,
        @DefaultValue("30s") Duration lease) {}
