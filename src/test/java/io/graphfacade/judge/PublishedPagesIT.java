package io.graphfacade.judge;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PublishedPagesIT extends PublishedPagesTest {}
