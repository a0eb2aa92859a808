package io.graphfacade.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged function. */
@QuarkusIntegrationTest
@TestProfile(GraphUnreachableTest.NobodyListens.class)
class GraphUnreachableIT extends GraphUnreachableTest {}
