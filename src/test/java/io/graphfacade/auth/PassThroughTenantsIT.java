package io.graphfacade.auth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PassThroughTenantsIT extends PassThroughTenantsTest {}
