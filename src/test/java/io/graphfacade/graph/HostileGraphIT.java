package io.graphfacade.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HostileGraphIT extends HostileGraphTest {}
