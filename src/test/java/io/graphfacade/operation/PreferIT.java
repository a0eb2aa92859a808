package io.graphfacade.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PreferIT extends PreferTest {}
