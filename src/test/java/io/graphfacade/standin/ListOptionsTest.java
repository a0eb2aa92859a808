package io.graphfacade.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OData's options of lists, as dev mode's stand-in takes them. */
class ListOptionsTest extends StandInTest {

    @Test
    void pagesShowEachOnceAlsoIfOneIsDeletedInBetween() {
        for (int number = 0; number < 4; number++) {
            created("4c299165-6e8f-4b45-a5ba-c5d250a7070" + number);
        }
        List<String> seen = new ArrayList<>();
        Response page = get(DEVICES + "?$top=2&$select=deviceId");
        seen.addAll(deviceIds(page));
        delete(DEVICES + "(deviceId='" + TAKEN + "')");

        while (page.jsonPath().get("'@odata.nextLink'") != null) {
            page = get(page.jsonPath().getString("'@odata.nextLink'"));
            assertThat(page.jsonPath().getList("value").toString()).doesNotContain("displayName");
            seen.addAll(deviceIds(page));
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aFilterSelectsByEquality() {
        created(DEVICE_ID);

        assertThat(deviceIds(get(DEVICES + "?$filter=deviceId%20eq%20'" + DEVICE_ID + "'")))
                .containsExactly(DEVICE_ID);
        assertThat(deviceIds(get(DEVICES + "?%24filter=accountEnabled+eq+true")))
                .containsExactly(TAKEN);
        assertThat(deviceIds(get(DEVICES + "?$filter=displayName%20eq%20'it''s'")))
                .isEmpty();
    }

    @Test
    void theCountIsGivenWithTheHeaderThatAdvancedQueriesNeed() {
        created(DEVICE_ID);
        String counted = DEVICES + "?$count=true&$top=1";

        assertThat(graph().header("ConsistencyLevel", "eventual")
                        .get(address(counted))
                        .jsonPath()
                        .getInt("'@odata.count'"))
                .isEqualTo(2);
        assertThat(get(counted).asString()).doesNotContain("@odata.count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$filter=startswith(displayName,'T') | Request_UnsupportedQuery",
                "$filter=deviceId%20ne%20'x' | Request_UnsupportedQuery",
                "$orderby=displayName | Request_UnsupportedQuery",
                "$top=0 | Request_BadRequest",
                "$top=1000 | Request_BadRequest",
                "$skiptoken=x | Request_BadRequest"
            })
    void otherOptionsAreRefused(String option, String code) {
        assertRefused(get(DEVICES + "?" + option), 400, code);
    }
}
