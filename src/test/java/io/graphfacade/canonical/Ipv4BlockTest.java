package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv4BlockTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "172.16.0.0, 172.16.0.0/12, true",
        "172.31.255.255, 172.16.0.0/12, true",
        "172.15.255.255, 172.16.0.0/12, false",
        "172.32.0.0, 172.16.0.0/12, false",
        "255.255.255.255, 255.255.255.255/32, true",
        "255.255.255.254, 255.255.255.255/32, false",
        "20.55.91.42, 0.0.0.0/0, true",
        "255.255.255.255, 0.0.0.0/0, true"
    })
    void contains(String address, String block, boolean contained) {
        assertThat(Ipv4Block.of(block).contains(Ipv4Address.parse(address))).isEqualTo(contained);
    }

    @Test
    void aBlockIsWrittenAsItIsRead() {
        assertThat(Ipv4Block.listOf("10.0.0.0/8", "192.0.2.0/24"))
                .extracting(Ipv4Block::toString)
                .containsExactly("10.0.0.0/8", "192.0.2.0/24");
    }
}
