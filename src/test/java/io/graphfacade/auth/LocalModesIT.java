package io.graphfacade.auth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class LocalModesIT extends LocalModesTest {}
