package io.graphfacade.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read off a token before Graph is asked. Apostrophes stand for quotation marks. */
@QuarkusTest
class GraphTokenCheckTest extends FacadeTest {

    private static final long NOW = Instant.now().getEpochSecond();
    private static final Pattern RELATIVE = Pattern.compile("NOW([+-]\\d+)");
    private static final String DEVICE = resource("samples/device-clean.json");
    private static final String LINK = resource("samples/device-link-clean.json");

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "device | 'aud':'https://graph.microsoft.us'",
                "device | 'aud':'api://my-own-api'",
                "device | 'aud':'https://graph.microsoft.com.evil.example'",
                "device | 'aud':''",
                "device | 'exp':1700000000",
                "device | 'exp':-1",
                "device | 'exp':-9223372036854775808",
                "device | 'exp':NOW-600",
                "device | 'nbf':NOW+600",
                "link | 'aud':'https://graph.microsoft.com','scp':'NetworkAccess.ReadWrite.All','exp':1"
            })
    void aTokenThatGraphWouldNotTakeIsChallenged(String what, String claims) {
        create(what, claims)
                .then()
                .statusCode(401)
                .body("error.code", equalTo("unauthenticated"))
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "device | 'idtyp':'app' | Directory.AccessAsUser.All",
                "device | 'roles':['Device.ReadWrite.All'] | Directory.AccessAsUser.All",
                "device | 'scp':'User.Read' | Directory.AccessAsUser.All; this token is without it",
                "device | 'scp':'Device.ReadWrite.All Directory.ReadWrite.All' | Directory.AccessAsUser.All",
                "device | 'scp':'Directory.AccessAsUser.All.More' | Directory.AccessAsUser.All",
                "device | 'scp':'User.Read','roles':['Directory.AccessAsUser'] | Directory.AccessAsUser.All",
                "user device | 'roles':['Device.ReadWrite.All'] | needs a user's token; this is an application's token.",
                "link | 'scp':'User.Read Device.Read.All' | NetworkAccess.ReadWrite.All",
                "link | 'scp':'NetworkAccess.Read.All' | NetworkAccess.ReadWrite.All",
                "link | 'roles':['NetworkAccess.Read.All'] | NetworkAccess.ReadWrite.All",
                "link | 'roles':[] | NetworkAccess.ReadWrite.All",
                "configuration | 'scp':'User.Read' | NetworkAccess.Read.All"
            })
    void aTokenWithoutTheRightsIsRefusedWithTheirNames(String what, String claims, String needed) {
        create(what, claims)
                .then()
                .statusCode(403)
                .body("error.code", equalTo("forbidden"))
                .body("error.message", containsString(needed));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "device | 'aud':'https://graph.microsoft.com'",
                "device | 'aud':'https://graph.microsoft.com/'",
                "device | 'aud':'00000003-0000-0000-c000-000000000000'",
                "device | 'aud':['several']",
                "device | 'scp':'Directory.AccessAsUser.All','exp':NOW+60,'nbf':NOW-60",
                "device | 'exp':NOW-60",
                "device | 'nbf':NOW+60",
                "device | 'exp':9223372036854775807",
                "device | 'nbf':-9223372036854775808",
                "device | 'nbf':-31557014167219200",
                "device | 'exp':'soon'",
                "device | 'scp':'User.Read Directory.AccessAsUser.All openid'",
                "device | 'scp':'directory.accessasuser.all'",
                "device | 'scp':''",
                "device | 'scp':'  '",
                "device | 'scp':['User.Read']",
                "device | 'scp':1",
                "device | 'scp':null",
                "device | 'sub':'says nothing of permissions'",
                "user device | 'scp':'User.Read'",
                "user device | 'sub':'says nothing of permissions'",
                "link | 'scp':'NetworkAccess.ReadWrite.All User.Read'",
                "link | 'roles':['NetworkAccess.ReadWrite.All']",
                "link | 'roles':['NetworkAccessBranch.ReadWrite.All']",
                "link | 'sub':'says nothing of permissions'",
                "configuration | 'scp':'NetworkAccess.Read.All'",
                "configuration | 'roles':['NetworkAccess.ReadWrite.All']"
            })
    void aTokenThatMayDoGoesToGraph(String what, String claims) {
        assertThat(create(what, claims).statusCode()).isIn(200, 201);

        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer " + jwt(claims));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"opaque", "a.b.c", "eyJ.e30", "eyJ.W10.c2ln", "eyJ.bm8.c2ln", "a.!.c"})
    void aTokenThatCannotBeReadGoesToGraph(String token) {
        int status = given().header("Authorization", "Bearer " + token.replace('!', '~'))
                .contentType("application/json")
                .body(DEVICE)
                .post("/devices")
                .statusCode();

        assertThat(status).isEqualTo(201);
    }

    private static Response create(String what, String claims) {
        var caller = given().auth().oauth2(jwt(claims)).contentType("application/json");
        return switch (what) {
            case "device" -> caller.body(DEVICE).post("/devices");
            case "user device" -> caller.body(DEVICE).post("/me/devices");
            case "link" -> caller.body(LINK).post(DEVICE_LINKS);
            default -> caller.get(CONNECTIVITY_CONFIGURATION);
        };
    }

    private static String jwt(String claims) {
        String json = RELATIVE.matcher("{" + claims.replace('\'', '"') + "}")
                .replaceAll(match -> Long.toString(NOW + Long.parseLong(match.group(1))));
        return encoded("{\"alg\":\"none\"}") + "." + encoded(json) + ".c2ln";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
