# syntax=docker/dockerfile:1
# Build the jar first: mvn package. Both stages take the same image, for the cache fits one Java alone.
ARG JAVA=eclipse-temurin:25-jre

FROM ${JAVA} AS layers
WORKDIR /app
COPY target/journeygate.jar /build/journeygate.jar
RUN java -Djarmode=tools -jar /build/journeygate.jar extract --layers --destination /build/layers
RUN cp -a /build/layers/dependencies/. /build/layers/application/. /app/
# A start that ends when it is up, on a database that is thrown away: it leaves behind what every start would work out anew.
RUN java -XX:AOTCacheOutput=journeygate.aot -XX:+UseSerialGC -Dspring.context.exit=onRefresh -jar journeygate.jar \
    --journeygate.data-dir=/build/data --server.address=127.0.0.1

FROM ${JAVA}
LABEL org.opencontainers.image.title="Journeygate" \
      org.opencontainers.image.description="Decides, with evidence, which customer-journey bets go on." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.documentation="docs/operations.md"
RUN groupadd --system --gid 10001 journeygate \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin journeygate \
    && install --directory --owner=10001 --group=10001 --mode=0700 /data
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY --from=layers /app/journeygate.aot ./
ENV JOURNEYGATE_DATA_DIR=/data \
    SERVER_ADDRESS=0.0.0.0
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=journeygate.aot", "-XX:+UseSerialGC", "-Xms96m", "-Xmx224m", "-XX:+ExitOnOutOfMemoryError", "-jar", "journeygate.jar"]
