package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.graphfacade.lambda.format.AnswerWriter;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Registers how events are read, how answers are written and how failed invocations are reported. Quarkus copies the application's mapper for them.
 * Names in events are not interned, because callers choose those of headers and of the query, and a native executable keeps interned strings for ever.
 */
@Singleton
public class EventMapping implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
        mapper.registerModule(new SimpleModule("events")
                .addDeserializer(APIGatewayV2HTTPEvent.class, new EventReader())
                .addSerializer(APIGatewayV2HTTPResponse.class, new AnswerWriter())
                .addSerializer(FunctionError.class, new FunctionErrorWriter()));
    }
}
