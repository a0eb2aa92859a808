package io.graphfacade.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(LookFirstTest.LookFirst.class)
class LookFirstIT extends LookFirstTest {}
