package org.journeygate.workflow;

import java.util.UUID;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.jspecify.annotations.Nullable;

/** Finds doors by name and calls what they offer. A variable never stands in for a door: doors are looked for first. */
final class DoorResolver extends ReadingResolver {

    private final Doors doors;

    DoorResolver(Doors doors) {
        this.doors = doors;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null && doors.has(String.valueOf(property))) {
            context.setPropertyResolved(true);
            return doors.get(String.valueOf(property));
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base == null || !Doors.isDoor(base)) {
            return null;
        }
        context.setPropertyResolved(true);
        var factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        return Doors.call(
                base,
                String.valueOf(method),
                arguments == null ? new Object[0] : arguments,
                (argument, type) -> fit(argument, type, factory));
    }

    private static @Nullable Object fit(@Nullable Object argument, Class<?> type, ExpressionFactory factory) {
        if (type.isInstance(argument) || argument == null && !type.isPrimitive()) {
            return argument;
        }
        if (type == UUID.class && argument instanceof String text) {
            return UUID.fromString(text);
        }
        return factory.coerceToType(argument, type);
    }
}
