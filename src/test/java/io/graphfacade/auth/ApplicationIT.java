package io.graphfacade.auth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ApplicationIT extends ApplicationTest {}
