package io.graphfacade.batch;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class BatchIT extends BatchTest {}
