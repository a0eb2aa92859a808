package io.graphfacade.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CompressedBodyIT extends CompressedBodyTest {}
