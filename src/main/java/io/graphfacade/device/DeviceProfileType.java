package io.graphfacade.device;

/** Members of Graph's {@code deviceProfileType}, spelled as Graph spells them (contract 3.2). */
public enum DeviceProfileType {
    RegisteredDevice,
    SecureVM,
    Printer,
    Shared,
    IoT
}
