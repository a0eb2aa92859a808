package io.graphfacade.lambda;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(CorsTest.WithPortal.class)
class CorsIT extends CorsTest {}
