package io.graphfacade.lambda;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PreflightIT extends PreflightTest {}
