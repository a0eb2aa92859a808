package io.graphfacade.judge;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Of the executable only: on the JVM, GeneratedRequestsTest has tried it all, and it takes a minute. */
@QuarkusIntegrationTest
@EnabledIfSystemProperty(named = "native", matches = ".*")
class GeneratedRequestsIT extends GeneratedRequestsTest {}
