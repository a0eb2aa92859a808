package io.graphfacade.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists in which something is looked up are read page by page, and only what has its key is kept. */
@QuarkusTest
class LongListsTest extends FacadeTest {

    private static final String LINK = resource("samples/device-link-clean.json");
    private static final String LINKS = "/beta" + DEVICE_LINKS;
    private static final int PAGES = 4;

    private static String links(int count, String name, String description) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> """
                {"id":"%d","name":"%s","ipAddress":"20.55.91.42","description":"%s"}"""
                                .formatted(i, name, description))
                .collect(Collectors.joining(","));
    }

    private void graphHasOn(int page, String links) {
        String next = page == PAGES
                ? ""
                : ",\"@odata.nextLink\":\"{{request.baseUrl}}" + LINKS + "?$skiptoken=" + (page + 1) + "\"";
        graphWill(get(page == 1 ? LINKS : LINKS + "?$skiptoken=" + page)
                .willReturn(jsonResponse("{\"value\":[" + links + "]" + next + "}", 200)
                        .withTransformers("response-template")));
    }

    @Test
    void whatWasCreatedIsFoundAmongManyOthers() {
        String others = links(2_000, "another", "");
        for (int page = 1; page < PAGES; page++) {
            graphHasOn(page, others);
        }
        graphHasOn(PAGES, others + "," + links(1, "CPE3", "").replace("\"0\"", "\"47\""));
        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(201).body("id", equalTo("47"));

        assertThat(receivedByGraph()).hasSize(PAGES + 1);
    }

    @Test
    void moreOfOneKeyThanCanBeKeptTellNothing() {
        String same = links(1_000, "CPE3", "x".repeat(200));
        for (int page = 1; page <= PAGES; page++) {
            graphHasOn(page, same);
        }
        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().body("error.code", equalTo("outcomeUnknown"));

        assertThat(receivedByGraph()).hasSizeLessThan(PAGES);
    }
}
