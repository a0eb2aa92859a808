package io.graphfacade.device;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.graphfacade.operation.PathTemplate;
import io.graphfacade.operation.Rights;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;

/** The operations of devices. */
@Singleton
public class DeviceOperations implements OperationSet {

    public static final String DEVICES = "/devices";
    public static final String MY_DEVICES = "/me/devices";
    public static final String DEVICES_OF_USER = "/users/{userId}/devices";

    public static final CreateOperation<Device> CREATE_DEVICE = new CreateOperation<>(
            new GraphOperation(
                    "Create device",
                    "POST",
                    PathTemplate.of(DEVICES),
                    List.of(GraphVersion.V1_0, GraphVersion.BETA),
                    EnumSet.allOf(Cloud.class),
                    OperationFamily.DEVICES,
                    Rights.TO_CREATE_DEVICES),
            PayloadType.of(Device.class),
            DeviceKey.IN_DIRECTORY);

    private static final PayloadType<UserDevice> USER_DEVICE = PayloadType.of(UserDevice.class);

    public static final CreateOperation<UserDevice> CREATE_MY_DEVICE = ofUser(MY_DEVICES);
    public static final CreateOperation<UserDevice> CREATE_DEVICE_OF_USER = ofUser(DEVICES_OF_USER);

    @Override
    public List<GraphOperation> operations() {
        return List.of(CREATE_DEVICE.graph(), CREATE_MY_DEVICE.graph(), CREATE_DEVICE_OF_USER.graph());
    }

    private static CreateOperation<UserDevice> ofUser(String path) {
        return new CreateOperation<>(
                new GraphOperation(
                        "Create devices",
                        "POST",
                        PathTemplate.of(path),
                        List.of(GraphVersion.BETA),
                        EnumSet.of(Cloud.GLOBAL),
                        OperationFamily.DEVICES,
                        Rights.OF_USER),
                USER_DEVICE,
                DeviceKey.OF_USER);
    }
}
