package io.graphfacade.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Of the executable only: on the JVM, FaultMatrixTest has tried it all, and it takes minutes. */
@QuarkusIntegrationTest
@EnabledIfSystemProperty(named = "native", matches = ".*")
class FaultMatrixIT extends FaultMatrixTest {}
