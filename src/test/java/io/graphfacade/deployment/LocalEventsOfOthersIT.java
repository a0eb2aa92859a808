package io.graphfacade.deployment;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function, through the runtime API of Lambda. */
@QuarkusIntegrationTest
class LocalEventsOfOthersIT extends LocalEventsOfOthersTest {}
