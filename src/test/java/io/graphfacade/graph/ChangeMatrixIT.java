package io.graphfacade.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Of the executable only: on the JVM, ChangeMatrixTest has tried it all, and it takes minutes. */
@QuarkusIntegrationTest
@EnabledIfSystemProperty(named = "native", matches = ".*")
class ChangeMatrixIT extends ChangeMatrixTest {}
