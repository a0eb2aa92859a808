package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Registers how events are read and how failed invocations are reported. Quarkus copies the application's mapper for both. */
@Singleton
public class EventMapping implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("events")
                .addDeserializer(APIGatewayV2HTTPEvent.class, new EventReader())
                .addSerializer(FunctionError.class, new FunctionErrorWriter()));
    }
}
