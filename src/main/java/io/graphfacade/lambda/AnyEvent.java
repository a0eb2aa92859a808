package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Whoever invokes the function may send any JSON. What is not an event, or a part of one that is not as it should be, is read as an empty one. */
@Singleton
public class AnyEvent implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.POJO).setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
        mapper.addHandler(new DeserializationProblemHandler() {
            @Override
            public Object handleUnexpectedToken(
                    DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure)
                    throws IOException {
                parser.skipChildren();
                return empty(type.getRawClass());
            }

            @Override
            public Object handleMissingInstantiator(
                    DeserializationContext context,
                    Class<?> type,
                    ValueInstantiator instantiator,
                    JsonParser parser,
                    String failure) {
                return empty(type);
            }

            @Override
            public Object handleWeirdStringValue(
                    DeserializationContext context, Class<?> type, String value, String failure) {
                return empty(type);
            }

            @Override
            public Object handleWeirdNumberValue(
                    DeserializationContext context, Class<?> type, Number value, String failure) {
                return empty(type);
            }
        });
    }

    private static Object empty(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == APIGatewayV2HTTPEvent.class ? new APIGatewayV2HTTPEvent() : null;
    }
}
