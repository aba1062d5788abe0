package org.journeygate.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** A process carries text, booleans, numbers and instants; anything else is refused when it is to be stored. */
final class PlainValues extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        ((DefaultVariableSerializers) engine.getVariableSerializers())
                .setSerializerList(List.of(
                        new NullValueSerializer(),
                        new StringValueSerializer(),
                        new BooleanValueSerializer(),
                        new IntegerValueSerializer(),
                        new LongValueSerlializer(),
                        new DateValueSerializer(),
                        new DoubleValueSerializer(),
                        new NoObjects()));
    }

    /** The value as a process may carry it: instants as dates, ids and constants as text; lists of such for loops. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof UUID || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(PlainValues::plain).toList();
        }
        return value;
    }

    /** Values for a process; refused where one is not plain. */
    static VariableMap variables(Map<String, ? extends @Nullable Object> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> {
            Object plain = plain(value);
            if (plain != null && PLAIN.stream().noneMatch(type -> type.isInstance(plain))) {
                throw new IllegalArgumentException(
                        "A process carries no " + plain.getClass().getName() + ": " + name);
            }
            variables.putValue(name, plain);
        });
        return variables;
    }

    private static final List<Class<?>> PLAIN =
            List.of(String.class, Boolean.class, Integer.class, Long.class, Double.class, Date.class);

    /** Keeps objects out of the database; a decision's result may pass through while its step lasts, and is never kept. */
    private static final class NoObjects extends JavaObjectSerializer {

        @Override
        protected byte[] serializeToByteArray(Object value) {
            if (value instanceof DmnDecisionResult) {
                return new byte[0];
            }
            throw new IllegalArgumentException(
                    "A process carries no " + value.getClass().getName());
        }

        @Override
        protected Object deserializeFromByteArray(byte[] bytes, String typeName) {
            throw new IllegalStateException("A process carries no objects: " + typeName);
        }
    }
}
