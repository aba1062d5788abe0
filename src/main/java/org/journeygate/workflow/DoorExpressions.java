package org.journeygate.workflow;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of models: they see plain variables, call doors and read a decision's outputs. No bean, no method of any
 * other object, no function, nothing of the engine.
 */
final class DoorExpressions extends JuelExpressionManager {

    private final Doors doors;

    DoorExpressions(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void addFunction(String name, Method function) {
        // the engine's own functions read a clock that is not ours
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new DoorResolver(doors));
        resolver.add(new Variables());
        resolver.add(new DecisionOutputs());
        resolver.add(new DecisionInputs());
        return resolver;
    }

    /** Process variables, without the names by which the engine hands out itself. */
    private static final class Variables extends VariableScopeElResolver {

        private static final Set<String> ENGINE =
                Set.of(EXECUTION_KEY, TASK_KEY, CASE_EXECUTION_KEY, EXTERNAL_TASK_KEY, LOGGED_IN_USER_KEY);

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            return base != null || ENGINE.contains(String.valueOf(property))
                    ? null
                    : super.getValue(context, base, property);
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
            // models do not assign
        }
    }

    /** What a decision table is asked with. */
    private static final class DecisionInputs extends VariableContextElResolver {

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            return base != null || VAR_CTX_KEY.equals(property) ? null : super.getValue(context, base, property);
        }
    }
}
