package io.graphfacade.networkaccess.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.networkaccess.member.DeviceVendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The rows of vendors.json, which are read when the function is built. */
public final class Vendors {

    private static final Map<DeviceVendor, Vendor> ALL = read();

    private Vendors() {}

    public static Vendor of(DeviceVendor vendor) {
        return Objects.requireNonNull(ALL.get(vendor));
    }

    private static Map<DeviceVendor, Vendor> read() {
        Map<DeviceVendor, Vendor> all = new EnumMap<>(DeviceVendor.class);
        try (InputStream file = Vendors.class.getResourceAsStream("/vendors.json")) {
            JsonNode rows = new ObjectMapper().readTree(Objects.requireNonNull(file));
            for (DeviceVendor vendor : DeviceVendor.values()) {
                all.put(vendor, vendor(rows.required(vendor.name())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Vendor vendor(JsonNode row) {
        Map<String, List<String>> offers = new TreeMap<>();
        for (String property : Vendor.PROPERTIES) {
            if (row.path(property).isArray()) {
                offers.put(property, texts(row.path(property)));
            }
        }
        return new Vendor(
                row.path("product").asText(Vendor.UNKNOWN),
                row.path("read").asText(Vendor.UNKNOWN),
                row.path("bgp").asText(Vendor.UNKNOWN),
                texts(row.path("pages")),
                offers);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
