package io.graphfacade.lambda.format;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes the members that an answer has, because a REST API may take others for a fault, even if they are null. */
public final class AnswerWriter extends StdSerializer<APIGatewayV2HTTPResponse> {

    private static final long serialVersionUID = 1;

    public AnswerWriter() {
        super(APIGatewayV2HTTPResponse.class);
    }

    @Override
    public void serialize(APIGatewayV2HTTPResponse answer, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("statusCode", answer.getStatusCode());
        if (answer instanceof LoadBalancerAnswer ofBalancer) {
            json.writeStringField("statusDescription", ofBalancer.statusDescription());
        }
        if (answer.getHeaders() != null) {
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : answer.getHeaders().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
        }
        if (answer.getMultiValueHeaders() != null) {
            json.writeObjectFieldStart("multiValueHeaders");
            for (Map.Entry<String, List<String>> header :
                    answer.getMultiValueHeaders().entrySet()) {
                texts(header.getKey(), header.getValue(), json);
            }
            json.writeEndObject();
        }
        if (answer.getCookies() != null) {
            texts("cookies", answer.getCookies(), json);
        }
        if (answer.getBody() != null) {
            // an array, because Jackson looks at each character of a text by a call
            char[] body = answer.getBody().toCharArray();
            json.writeFieldName("body");
            json.writeString(body, 0, body.length);
        }
        json.writeBooleanField("isBase64Encoded", answer.getIsBase64Encoded());
        json.writeEndObject();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
