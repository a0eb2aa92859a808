package io.graphfacade.networkaccess;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class RouterConfigurationInAdvanceIT extends RouterConfigurationInAdvanceTest {}
