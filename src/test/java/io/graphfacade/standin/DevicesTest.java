package io.graphfacade.standin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices of dev mode's stand-in: what is created is there until it is deleted. */
class DevicesTest extends StandInTest {

    private static final String DEVICES = "/v1.0/devices";
    private static final String TAKEN = "11111111-1111-1111-1111-111111111111";
    private static final String DEVICE_ID = "4c299165-6e8f-4b45-a5ba-c5d250a707ff";
    private static final String BY_DEVICE_ID = DEVICES + "(deviceId='" + DEVICE_ID + "')";

    private static String device(String deviceId) {
        return """
                {"accountEnabled":false,"alternativeSecurityIds":[{"type":2,"key":"Y3YxN2E1MWFlYw=="}],"deviceId":"%s",\
                "displayName":"Test device","operatingSystem":"linux","operatingSystemVersion":"1"}"""
                .formatted(deviceId);
    }

    private static String created(String deviceId) {
        Response answer = post(DEVICES, device(deviceId));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static List<String> deviceIds(Response list) {
        return list.jsonPath().getList("value.deviceId");
    }

    @Test
    void aCreatedOneIsReadByBothOfItsKeysAndListed() {
        String id = created(DEVICE_ID);

        assertThat(get(DEVICES + "/" + id).jsonPath().getString("displayName")).isEqualTo("Test device");
        assertThat(get(BY_DEVICE_ID).jsonPath().getString("id")).isEqualTo(id);
        assertThat(get("/beta/Devices/" + id).jsonPath().getString("deviceId")).isEqualTo(DEVICE_ID);
        assertThat(deviceIds(get(DEVICES))).containsExactly(TAKEN, DEVICE_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {DEVICE_ID, "4C299165-6E8F-4B45-A5BA-C5D250A707FF"})
    void aSecondOneOfTheSameDeviceIdIsRefused(String deviceId) {
        created(DEVICE_ID);

        Response second = post(DEVICES, device(deviceId));

        assertRefused(second, 400, "Request_BadRequest");
        assertThat(second.jsonPath().getString("error.details[0].code")).isEqualTo("ObjectConflict");
        assertThat(deviceIds(get(DEVICES))).containsExactly(TAKEN, DEVICE_ID);
    }

    @ParameterizedTest
    @CsvSource({"displayName,Edm", "Y3YxN2E1MWFlYw==,base64Y3YxN2E1MWFlYw=="})
    void oneWithoutARequiredPropertyOrWithAKeyThatIsNoBase64IsRefused(String text, String instead) {
        assertRefused(post(DEVICES, device(DEVICE_ID).replace(text, instead)), 400, "Request_BadRequest");
        assertRefused(get(BY_DEVICE_ID), 404, "Request_ResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        assertRefused(post(DEVICES, body), 400, "Request_BadRequest");
    }

    @Test
    void aChangeIsSeenAndLeavesOtherPropertiesAlone() {
        String id = created(DEVICE_ID);

        assertThat(patch(
                                BY_DEVICE_ID,
                                "{\"displayName\":\"New\",\"extensionAttributes\":{\"extensionAttribute1\":\"a\"}}")
                        .statusCode())
                .isEqualTo(204);
        patch(DEVICES + "/" + id, "{\"extensionAttributes\":{\"extensionAttribute2\":\"b\"}}");

        JsonPath changed = get(DEVICES + "/" + id).jsonPath();
        assertThat(changed.getString("displayName")).isEqualTo("New");
        assertThat(changed.getString("operatingSystem")).isEqualTo("linux");
        assertThat(changed.getMap("extensionAttributes")).hasToString("{extensionAttribute1=a, extensionAttribute2=b}");
    }

    @Test
    void aDeletedOneIsGoneAndItsDeviceIdIsFree() {
        String id = created(DEVICE_ID);

        assertThat(delete(BY_DEVICE_ID).statusCode()).isEqualTo(204);

        assertRefused(get(DEVICES + "/" + id), 404, "Request_ResourceNotFound");
        assertThat(created(DEVICE_ID)).isNotEqualTo(id);
    }

    @Test
    void anUnknownOneIsNotFoundByAnyMethod() {
        String path = DEVICES + "/" + ABSENT;

        assertRefused(get(path), 404, "Request_ResourceNotFound");
        assertRefused(patch(path, "{}"), 404, "Request_ResourceNotFound");
        assertRefused(delete(path), 404, "Request_ResourceNotFound");
        // the usual mistake: a deviceId where an object id belongs
        assertRefused(get(DEVICES + "/" + TAKEN), 404, "Request_ResourceNotFound");
    }

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

    @Test
    void aRequestWithoutATokenIsRefused() {
        assertRefused(given().get(address(DEVICES)), 401, "InvalidAuthenticationToken");
    }

    @Test
    void whatIsCreatedForAUserIsListedForThatUser() {
        String created = post("/beta/me/devices", "{\"deviceId\":\"any\",\"Name\":\"Tablet\"}")
                .jsonPath()
                .getString("id");

        assertThat(get("/beta/me/devices").jsonPath().getList("value.id")).containsExactly(created);
        assertThat(get("/beta/users/" + ABSENT + "/devices").jsonPath().getList("value"))
                .isEmpty();
        assertRefused(get("/v1.0/me/devices"), 400, "BadRequest");
    }
}
