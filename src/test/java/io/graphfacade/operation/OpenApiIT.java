package io.graphfacade.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OpenApiIT extends OpenApiTest {

    /** What makes the document is not in the package. */
    @Override
    void itIsWhatTheCodeSays(String format) {}
}
