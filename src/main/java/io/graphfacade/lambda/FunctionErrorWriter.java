package io.graphfacade.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import java.io.IOException;

/** Reports a failed invocation to Lambda with an error type that a state machine can catch, and never with text of the event. */
final class FunctionErrorWriter extends StdSerializer<FunctionError> {

    private static final long serialVersionUID = 1;
    private static final String NOT_HTTP = NotAnHttpRequest.class.getName();

    FunctionErrorWriter() {
        super(FunctionError.class);
    }

    @Override
    public void serialize(FunctionError error, JsonGenerator json, SerializerProvider provider) throws IOException {
        boolean notHttp = NOT_HTTP.equals(error.getErrorType());
        json.writeStartObject();
        json.writeStringField("errorType", notHttp ? "NotAnHttpRequest" : "InvocationFailed");
        json.writeStringField(
                "errorMessage",
                notHttp ? NotAnHttpRequest.MESSAGE : "The event could not be read or answered; the log says more.");
        json.writeEndObject();
    }
}
