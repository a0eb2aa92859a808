package io.graphfacade.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReadOperationsIT extends ReadOperationsTest {}
