package io.graphfacade.device;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of Graph's {@code deviceProfileType}, spelled as Graph spells them (contract 3.2). */
@Schema(name = "deviceProfileType")
public enum DeviceProfileType {
    RegisteredDevice,
    SecureVM,
    Printer,
    Shared,
    IoT
}
