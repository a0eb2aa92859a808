package io.graphfacade.auth.caller;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TokenVerificationIT extends TokenVerificationTest {}
