package io.graphfacade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.networkaccess.DeviceLink;
import io.graphfacade.networkaccess.RemoteNetwork;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A device link is judged the same by itself and in the list of a remote network. */
class DeviceLinkOfNetworkTest {

    /** Like no link of any case. */
    private static final String NEIGHBOUR = TakeIn.sample("device-link-clean")
            .replace("CPE3", "neighbour")
            .replaceAll("\\b(20|10|192)\\.(\\d+)\\.\\d+\\.", "$1.$2.251.");

    private static final String PLACE = "/deviceLinks/1";

    private static List<String> within(List<String> places) {
        return places.stream()
                .map(place -> place.startsWith("more-findings") ? place : place.replaceAll(" /", " " + PLACE + "/"))
                .toList();
    }

    static Stream<CaseFile> links() {
        return CaseFile.all().stream()
                .filter(each -> each.request().path().contains("/deviceLinks"))
                .filter(each ->
                        each.request().body() != null && each.request().body().isObject());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void isJudgedTheSame(CaseFile each) {
        String link = each.request().payload();
        String network =
                "{\"name\":\"branch\",\"region\":\"westEurope\",\"deviceLinks\":[" + NEIGHBOUR + "," + link + "]}";

        IntakeResult<DeviceLink> alone = TakeIn.take(TakeIn.DEVICE_LINK, link, each.settings());
        IntakeResult<RemoteNetwork> listed = TakeIn.take(TakeIn.REMOTE_NETWORK, network, each.settings());

        assertThat(TakeIn.summaries(listed.findings())).isEqualTo(within(TakeIn.summaries(alone.findings())));
        assertThat(TakeIn.steps(listed.changes())).isEqualTo(within(TakeIn.steps(alone.changes())));
        assertThat(listed.canonical().at(PLACE)).isEqualTo(alone.canonical());
    }
}
