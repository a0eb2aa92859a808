package io.graphfacade.device;

import static io.graphfacade.operation.ReadOption.COUNT;
import static io.graphfacade.operation.ReadOption.EXPAND;
import static io.graphfacade.operation.ReadOption.FILTER;
import static io.graphfacade.operation.ReadOption.ORDERBY;
import static io.graphfacade.operation.ReadOption.SEARCH;
import static io.graphfacade.operation.ReadOption.SELECT;
import static io.graphfacade.operation.ReadOption.SKIPTOKEN;
import static io.graphfacade.operation.ReadOption.TOP;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.operation.CreateOperation;
import io.graphfacade.operation.DeleteOperation;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.graphfacade.operation.PathTemplate;
import io.graphfacade.operation.ReadOperation;
import io.graphfacade.operation.Rights;
import io.graphfacade.operation.UpdateOperation;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;

/** The operations of devices. */
@Singleton
public class DeviceOperations implements OperationSet {

    public static final String DEVICES = "/devices";
    public static final String DEVICE = DEVICES + "/{id}";
    public static final String DEVICE_BY_DEVICE_ID = DEVICES + "(deviceId='{deviceId}')";
    public static final String MY_DEVICES = "/me/devices";
    public static final String DEVICES_OF_USER = "/users/{userId}/devices";

    private static final PayloadType<DeviceUpdate> CHANGES = PayloadType.of(DeviceUpdate.class);

    public static final CreateOperation<Device> CREATE_DEVICE = new CreateOperation<>(
            inDirectory("Create device", "POST", DEVICES, Rights.TO_CREATE_DEVICES),
            PayloadType.of(Device.class),
            DeviceKey.IN_DIRECTORY,
            true);

    public static final ReadOperation LIST_DEVICES = ReadOperation.withAdvancedQueries(
            inDirectory("List devices", "GET", DEVICES, Rights.TO_READ_DEVICES),
            SELECT,
            EXPAND,
            FILTER,
            SEARCH,
            ORDERBY,
            TOP,
            COUNT,
            SKIPTOKEN);

    public static final ReadOperation GET_DEVICE =
            ReadOperation.of(one("Get device", "GET", Rights.TO_READ_DEVICES), SELECT, EXPAND);
    public static final ReadOperation GET_DEVICE_BY_DEVICE_ID = ReadOperation.of(
            inDirectory("Get device", "GET", DEVICE_BY_DEVICE_ID, Rights.TO_READ_DEVICES), SELECT, EXPAND);

    public static final UpdateOperation<DeviceUpdate> UPDATE_DEVICE =
            new UpdateOperation<>(one("Update device", "PATCH", Rights.TO_CHANGE_DEVICES), CHANGES);
    public static final UpdateOperation<DeviceUpdate> UPDATE_DEVICE_BY_DEVICE_ID = new UpdateOperation<>(
            inDirectory("Update device", "PATCH", DEVICE_BY_DEVICE_ID, Rights.TO_CHANGE_DEVICES), CHANGES);

    public static final DeleteOperation DELETE_DEVICE =
            new DeleteOperation(one("Delete device", "DELETE", Rights.TO_CHANGE_DEVICES));
    public static final DeleteOperation DELETE_DEVICE_BY_DEVICE_ID =
            new DeleteOperation(inDirectory("Delete device", "DELETE", DEVICE_BY_DEVICE_ID, Rights.TO_CHANGE_DEVICES));

    private static final PayloadType<UserDevice> USER_DEVICE = PayloadType.of(UserDevice.class);

    public static final CreateOperation<UserDevice> CREATE_MY_DEVICE = ofUser(MY_DEVICES);
    public static final CreateOperation<UserDevice> CREATE_DEVICE_OF_USER = ofUser(DEVICES_OF_USER);

    @Override
    public List<FacadeOperation> operations() {
        return List.of(
                CREATE_DEVICE,
                LIST_DEVICES,
                GET_DEVICE,
                GET_DEVICE_BY_DEVICE_ID,
                UPDATE_DEVICE,
                UPDATE_DEVICE_BY_DEVICE_ID,
                DELETE_DEVICE,
                DELETE_DEVICE_BY_DEVICE_ID,
                CREATE_MY_DEVICE,
                CREATE_DEVICE_OF_USER);
    }

    private static GraphOperation inDirectory(String title, String method, String path, Rights rights) {
        return new GraphOperation(
                title,
                method,
                PathTemplate.of(path),
                List.of(GraphVersion.V1_0, GraphVersion.BETA),
                EnumSet.allOf(Cloud.class),
                OperationFamily.DEVICES,
                rights);
    }

    /** By the object's id. */
    private static GraphOperation one(String title, String method, Rights rights) {
        return new GraphOperation(
                title,
                method,
                PathTemplate.of(DEVICE, "id"),
                List.of(GraphVersion.V1_0, GraphVersion.BETA),
                EnumSet.allOf(Cloud.class),
                OperationFamily.DEVICES,
                rights,
                DeviceKey.DEVICE_ID);
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
                DeviceKey.OF_USER,
                false);
    }
}
