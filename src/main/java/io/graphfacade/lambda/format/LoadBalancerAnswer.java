package io.graphfacade.lambda.format;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Has the line of status besides, and lists of values if the event had them. */
final class LoadBalancerAnswer extends APIGatewayV2HTTPResponse {

    LoadBalancerAnswer(APIGatewayV2HTTPResponse answer, boolean lists) {
        setStatusCode(answer.getStatusCode());
        setBody(answer.getBody());
        setIsBase64Encoded(answer.getIsBase64Encoded());
        Map<String, String> headers = answer.getHeaders() == null ? Map.of() : answer.getHeaders();
        if (lists) {
            Map<String, List<String>> ofEach = new TreeMap<>();
            headers.forEach((name, value) -> ofEach.put(name, List.of(value)));
            setMultiValueHeaders(ofEach);
        } else {
            setHeaders(headers);
        }
    }

    String statusDescription() {
        return HttpResponseStatus.valueOf(getStatusCode()).toString();
    }
}
