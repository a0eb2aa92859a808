package io.graphfacade.deployment;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the provider Mastercard/restapi sends for the resources of a file, and what it makes of the answers (docs/terraform-rest.md). */
final class RestProvider {

    private static final String KIND = "resource.restapi_object.";
    private static final String PROVIDER = "provider.restapi";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TerraformFile file;

    RestProvider(TerraformFile file) {
        this.file = file;
    }

    /** Creates the resource; its id is in the answer if the file does not name one. */
    Response create(String resource) {
        Response answer = send(
                method(resource, "create", "POST"),
                text(resource, "create_path", text(resource, "path", "")),
                value(resource, "data"));
        JsonNode id = value(resource, "object_id");
        file.know(
                "restapi_object." + resource + ".id",
                id.isMissingNode() ? TextNode.valueOf(json(answer).path("id").asText()) : id);
        return answer;
    }

    /** With status 404 Terraform takes it for deleted. */
    Response read(String resource) {
        return send(method(resource, "read", "GET"), path(resource, "read_path"), null);
    }

    /** Sends {@code update_data}, or all of {@code data}. */
    Response update(String resource) {
        JsonNode data = value(resource, "update_data");
        return send(
                method(resource, "update", "PUT"),
                path(resource, "update_path"),
                data.isMissingNode() ? value(resource, "data") : data);
    }

    Response destroy(String resource) {
        return send(method(resource, "destroy", "DELETE"), path(resource, "destroy_path"), null);
    }

    /** Where the next plan would see a change that nobody made, as names joined by dots. */
    List<String> drift(String resource) {
        List<String> ignored = new ArrayList<>();
        value(resource, "ignore_changes_to").forEach(name -> ignored.add(name.asText()));
        List<String> drift = new ArrayList<>();
        compare("", value(resource, "data"), json(read(resource)), ignored, drift);
        return drift;
    }

    /** Additions of the server do not count, as the file has it; lists are compared as a whole. */
    private static void compare(
            String prefix, JsonNode written, JsonNode found, List<String> ignored, List<String> drift) {
        for (Map.Entry<String, JsonNode> property : written.properties()) {
            String name = prefix + property.getKey();
            JsonNode other = found.path(property.getKey());
            if (ignored.contains(name)) {
                continue;
            }
            if (property.getValue() instanceof ObjectNode object && other.isObject()) {
                compare(name + ".", object, other, ignored, drift);
            } else if (!property.getValue().equals(other)) {
                drift.add(name);
            }
        }
    }

    private Response send(String method, String path, JsonNode body) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        file.value(PROVIDER, "headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        if (body != null) {
            request.header("Content-Type", "application/json").body(body.toString());
        }
        return request.request(method, path);
    }

    private String method(String resource, String step, String otherwise) {
        JsonNode ofProvider = file.value(PROVIDER, step + "_method");
        return text(resource, step + "_method", ofProvider.isMissingNode() ? otherwise : ofProvider.asText());
    }

    private String path(String resource, String attribute) {
        String id =
                file.value(KIND + resource, "object_id").isMissingNode() ? "${restapi_object." + resource + ".id}" : "";
        return text(
                resource,
                attribute,
                text(resource, "path", "") + "/"
                        + file.resolved(TextNode.valueOf(id)).asText());
    }

    private String text(String resource, String attribute, String otherwise) {
        JsonNode value = value(resource, attribute);
        return value.isMissingNode() ? otherwise : value.asText();
    }

    private JsonNode value(String resource, String attribute) {
        return file.value(KIND + resource, attribute);
    }

    /** An empty body is an empty object to it. */
    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString().isEmpty() ? "{}" : answer.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
