package io.graphfacade.lambda.format;

import com.fasterxml.jackson.databind.JsonNode;

/** A request of an Application Load Balancer. It has no route and no stage, and its query is as it stood in the URL. */
final class LoadBalancerEvent {

    private LoadBalancerEvent() {}

    static JsonNode asHttpApi(JsonNode event) {
        NamedValues query =
                NamedValues.of(event.path("queryStringParameters"), event.path("multiValueQueryStringParameters"));
        return new HttpApiJson(event)
                .url(event.path("path"), query.asRawQuery())
                .headers(NamedValues.of(event.path("headers"), event.path("multiValueHeaders"))
                        .asHeaders())
                .json();
    }
}
