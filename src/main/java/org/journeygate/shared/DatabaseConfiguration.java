package org.journeygate.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** One SQL for H2 and PostgreSQL, and every {@link Identity} stored as its bare UUID. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories("org.journeygate")
class DatabaseConfiguration extends AbstractJdbcConfiguration {

    @Override
    public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Override
    protected List<?> userConverters() {
        List<Object> converters = new ArrayList<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Identity.class));
        scanner.findCandidateComponents("org.journeygate").forEach(found -> {
            Class<?> type = org.springframework.util.ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), getClass().getClassLoader());
            converters.add(new Reading(type));
            converters.add(new Writing(type));
        });
        return converters;
    }

    @ReadingConverter
    private record Reading(Class<?> type, Constructor<?> constructor) implements GenericConverter {

        Reading(Class<?> type) {
            this(type, constructor(type));
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : BeanUtils.instantiateClass(constructor, source);
        }

        private static Constructor<?> constructor(Class<?> type) {
            RecordComponent value = type.getRecordComponents()[0];
            try {
                return type.getDeclaredConstructor(value.getType());
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(type + " must be a record of one UUID", missing);
            }
        }
    }

    @WritingConverter
    private record Writing(Class<?> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, UUID.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ((Identity) source).value();
        }
    }
}
