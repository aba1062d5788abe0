package org.journeygate.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.journeygate.workflow.models.KnownDoors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** The doors of this application: looked up when they are first knocked at, since behind them lie users of the engine. */
final class Doors implements KnownDoors {

    private final ConfigurableListableBeanFactory beans;

    Doors(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean has(String name) {
        return beans.containsBean(name) && beans.findAnnotationOnBean(name, Door.class, false) != null;
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    @Override
    public boolean offers(String door, String method, int arguments) {
        Class<?> type = has(door) ? beans.getType(door, false) : null;
        return type != null
                && methods(type, method).stream()
                                .filter(candidate -> candidate.getParameterCount() == arguments)
                                .count()
                        == 1;
    }

    static boolean isDoor(@Nullable Object candidate) {
        return candidate != null && AnnotatedElementUtils.hasAnnotation(candidate.getClass(), Door.class);
    }

    /** The public methods of that name which the door itself offers; none of those that every object has. */
    private static List<Method> methods(Class<?> door, String name) {
        return Arrays.stream(ClassUtils.getUserClass(door).getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .toList();
    }

    /** Calls a door's method; what it throws comes out as it is. */
    static @Nullable Object call(Object door, String name, @Nullable Object[] arguments, Coercion coercion) {
        List<Method> methods = methods(door.getClass(), name).stream()
                .filter(method -> method.getParameterCount() == arguments.length)
                .toList();
        if (methods.size() != 1) {
            throw new IllegalArgumentException("%s has no one method %s with %d arguments"
                    .formatted(ClassUtils.getUserClass(door).getSimpleName(), name, arguments.length));
        }
        Method method = methods.get(0);
        var fitting = new @Nullable Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            fitting[i] = coercion.fit(arguments[i], method.getParameterTypes()[i]);
        }
        try {
            method.setAccessible(true);
            return PlainValues.plain(method.invoke(door, fitting));
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InvocationTargetException thrown) {
            return sneak(thrown.getTargetException());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Object sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Makes an argument fit a parameter. */
    interface Coercion {
        @Nullable
        Object fit(@Nullable Object argument, Class<?> type);
    }
}
