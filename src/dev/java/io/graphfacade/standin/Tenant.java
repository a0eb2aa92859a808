package io.graphfacade.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** All that the stand-in keeps, and where it is found. */
final class Tenant {

    private final Devices devices = new Devices();
    private final UserDevices userDevices = new UserDevices();
    private final ForwardingProfiles forwardingProfiles = new ForwardingProfiles();
    private final RemoteNetworks remoteNetworks = new RemoteNetworks(forwardingProfiles);

    private Tenant() {}

    static Tenant seeded() {
        Tenant tenant = new Tenant();
        try (InputStream file = Tenant.class.getResourceAsStream("seed.json")) {
            JsonNode seed = new ObjectMapper().readTree(file);
            seed.path("devices").forEach(device -> tenant.devices.seed((ObjectNode) device));
            seed.path("forwardingProfiles").forEach(profile -> tenant.forwardingProfiles.seed((ObjectNode) profile));
            seed.path("remoteNetworks").forEach(network -> tenant.remoteNetworks.seed((ObjectNode) network));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tenant;
    }

    Answer answer(GraphRequest request) {
        if (!request.hasToken()) {
            throw Refusal.noToken();
        }
        if (request.segment(0).equalsIgnoreCase("devices")) {
            return devices.answer(request.below(1));
        }
        if (!request.isBeta()) {
            throw Refusal.noSegment(request.segment(0));
        }
        return switch (request.segment(0).toLowerCase(Locale.ROOT)) {
            case "me" -> ofUser("me", request.below(1));
            case "users" -> ofUser(request.segment(1), request.below(2));
            case "networkaccess" -> networkAccess(request.below(1));
            default -> throw Refusal.noSegment(request.segment(0));
        };
    }

    private Answer ofUser(String user, GraphRequest request) {
        if (!request.segment(0).equalsIgnoreCase("devices")) {
            throw Refusal.noSegment(request.segment(0));
        }
        return userDevices.answer(user, request.below(1));
    }

    private Answer networkAccess(GraphRequest request) {
        if (request.segment(0).equalsIgnoreCase("forwardingProfiles")) {
            return forwardingProfiles.answer(request.below(1));
        }
        if (!request.segment(0).equalsIgnoreCase("connectivity")
                || !request.segment(1).equalsIgnoreCase("remoteNetworks")) {
            throw Refusal.noSegment(request.segment(0));
        }
        return remoteNetworks.answer(request.below(2));
    }
}
