package io.graphfacade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.networkaccess.DeviceLink;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A device link is judged the same by itself and in the list of another record. */
class DeviceLinkOfNetworkTest {

    private static final PayloadType<Network> NETWORK = PayloadType.of(Network.class);
    private static final String PLACE = "/deviceLinks/1";

    /** A remote network, as far as it matters here. */
    record Network(List<@Valid DeviceLink> deviceLinks) {}

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
        String clean = TakeIn.sample("device-link-clean");

        IntakeResult<DeviceLink> alone = TakeIn.take(TakeIn.DEVICE_LINK, link, each.settings());
        IntakeResult<Network> listed =
                TakeIn.take(NETWORK, "{\"deviceLinks\":[" + clean + "," + link + "]}", each.settings());

        assertThat(TakeIn.summaries(listed.findings())).isEqualTo(within(TakeIn.summaries(alone.findings())));
        assertThat(TakeIn.steps(listed.changes())).isEqualTo(within(TakeIn.steps(alone.changes())));
        assertThat(listed.canonical().at(PLACE)).isEqualTo(alone.canonical());
    }
}
