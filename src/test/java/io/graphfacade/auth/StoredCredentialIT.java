package io.graphfacade.auth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StoredCredentialIT extends StoredCredentialTest {}
