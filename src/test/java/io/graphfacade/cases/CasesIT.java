package io.graphfacade.cases;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CasesIT extends CasesTest {}
