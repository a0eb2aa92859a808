package io.graphfacade.lambda;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class OddEventsIT extends OddEventsTest {}
