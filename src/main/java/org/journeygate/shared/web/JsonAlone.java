package org.journeygate.shared.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Programs speak JSON: the YAML reader, there for gate models, takes no request and gives no answer, as it is not strict. */
@Configuration(proxyBeanMethods = false)
class JsonAlone implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(JacksonYamlHttpMessageConverter.class::isInstance));
    }
}
