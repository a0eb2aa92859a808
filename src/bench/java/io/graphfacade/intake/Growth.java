package io.graphfacade.intake;

import io.graphfacade.canonical.Base64Key;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A device that gets larger in one respect. */
public enum Growth {
    SECURITY_IDS("security ids", 1) {
        @Override
        String device(int times) {
            return with("", list(times, i -> "{\"type\":2,\"key\":\"" + key(i) + "\"}"), "linux");
        }
    },
    EXTENSIONS("extension properties", 10) {
        @Override
        String device(int times) {
            return with(
                    list(10 * times, i -> "\"extension_ab12_costCentre" + i + "\":\"4711\"") + ",", ONE_ID, "linux");
        }
    },
    UNKNOWN("unknown properties", 10) {
        @Override
        String device(int times) {
            return with(list(10 * times, i -> "\"operatingSistem" + i + "\":\"linux\"") + ",", ONE_ID, "linux");
        }
    },
    TEXT("characters of text", 1_000) {
        @Override
        String device(int times) {
            return with("", ONE_ID, "x".repeat(1_000 * times));
        }
    };

    private static final String ONE_ID = "{\"type\":2,\"key\":\"" + key(0) + "\"}";

    private final String unit;
    private final int step;

    Growth(String unit, int step) {
        this.unit = unit;
        this.step = step;
    }

    abstract String device(int times);

    String described(int times) {
        return step * times + " " + unit;
    }

    private static String with(String properties, String securityIds, String operatingSystem) {
        return "{" + properties + "\"accountEnabled\":true,\"alternativeSecurityIds\":[" + securityIds
                + "],\"deviceId\":\"4c299165-6e8f-4b45-a5ba-c5d250a707ff\",\"displayName\":\"Test device\","
                + "\"operatingSystem\":\"" + operatingSystem + "\",\"operatingSystemVersion\":\"1\"}";
    }

    private static String list(int length, IntFunction<String> element) {
        return IntStream.range(0, length).mapToObj(element).collect(Collectors.joining(","));
    }

    private static String key(int number) {
        String text = "X509:<SHA1-TP-PUBKEY>" + String.format("%040x", number) + "A".repeat(44);
        return Base64Key.of(text.getBytes(StandardCharsets.UTF_16LE)).value();
    }
}
