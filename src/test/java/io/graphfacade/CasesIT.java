package io.graphfacade;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CasesIT extends CasesTest {}
