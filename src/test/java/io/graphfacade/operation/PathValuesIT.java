package io.graphfacade.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class PathValuesIT extends PathValuesTest {}
