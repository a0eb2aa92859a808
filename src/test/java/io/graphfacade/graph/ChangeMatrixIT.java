package io.graphfacade.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ChangeMatrixIT extends ChangeMatrixTest {}
