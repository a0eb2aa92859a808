package io.graphfacade.judge;

import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A request, with its path as the document spells it. */
record RequestAt(DescribedPath at, Request request) implements Request {

    @Override
    public String getPath() {
        return at.path();
    }

    @Override
    public Method getMethod() {
        return request.getMethod();
    }

    @Override
    @Deprecated
    public Optional<String> getBody() {
        return request.getBody();
    }

    @Override
    public Optional<Body> getRequestBody() {
        return request.getRequestBody();
    }

    @Override
    public Collection<String> getQueryParameters() {
        return request.getQueryParameters();
    }

    @Override
    public Collection<String> getQueryParameterValues(String name) {
        return request.getQueryParameterValues(name);
    }

    @Override
    public Map<String, Collection<String>> getHeaders() {
        return request.getHeaders();
    }

    @Override
    public Collection<String> getHeaderValues(String name) {
        return request.getHeaderValues(name);
    }
}
