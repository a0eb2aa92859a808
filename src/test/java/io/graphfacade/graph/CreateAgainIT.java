package io.graphfacade.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(CreateAgainTest.CreateAgain.class)
class CreateAgainIT extends CreateAgainTest {}
