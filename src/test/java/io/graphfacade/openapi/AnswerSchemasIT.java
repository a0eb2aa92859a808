package io.graphfacade.openapi;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AnswerSchemasIT extends AnswerSchemasTest {}
