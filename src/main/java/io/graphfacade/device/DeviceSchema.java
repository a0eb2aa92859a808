package io.graphfacade.device;

import io.graphfacade.canonical.Guid;
import io.graphfacade.intake.annotation.AlsoNamed;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.Internal;
import io.graphfacade.openapi.AnswerSchemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What the rules of devices have that a schema can say and an annotation cannot, in dev and test mode. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = AnswerSchemas.PRIORITY + 1)
public class DeviceSchema implements OASFilter {

    private static final String ATTRIBUTES = "onPremisesExtensionAttributes";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Objects.requireNonNull(schemas.get("guid"))
                .not(OASFactory.createSchema().constValue(Guid.ZERO.value()));
        Schema device = Objects.requireNonNull(schemas.get("device")).propertyNames(namesOf(Device.class));
        Arrays.stream(Device.class.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Internal.class))
                .forEach(component -> Objects.requireNonNull(
                                device.getProperties().get(component.getName()))
                        .setReadOnly(true));
        Objects.requireNonNull(schemas.get("userDevice")).propertyNames(namesOf(UserDevice.class));
        Schema update = Objects.requireNonNull(schemas.get("deviceUpdate")).propertyNames(namesOf(DeviceUpdate.class));
        letNullsClear(document, update);
    }

    /** Clients that are generated can send a null only where the schema has it. */
    private static void letNullsClear(OpenAPI document, Schema update) {
        Schema attributes =
                Objects.requireNonNull(document.getComponents().getSchemas().get(ATTRIBUTES));
        Schema changes = OASFactory.createSchema()
                .type(attributes.getType())
                .additionalPropertiesSchema(attributes.getAdditionalPropertiesSchema());
        attributes.getProperties().forEach((name, text) -> changes.addProperty(name, orNull(text.getType())));
        document.getComponents().addSchema(ATTRIBUTES + "Update", changes);
        update.getProperties().values().forEach(property -> {
            if (property.getRef() == null) {
                property.addType(SchemaType.NULL);
            } else {
                property.setRef(property.getRef() + "Update");
            }
        });
    }

    private static Schema orNull(List<SchemaType> types) {
        return OASFactory.createSchema().type(new ArrayList<>(types)).addType(SchemaType.NULL);
    }

    /** Its properties, those that Graph sets among them, and extensions. */
    private static Schema namesOf(Class<? extends Record> type) {
        List<Object> own = Arrays.stream(type.getRecordComponents())
                .flatMap(DeviceSchema::names)
                .map(Object.class::cast)
                .toList();
        return OASFactory.createSchema()
                .anyOf(List.of(
                        OASFactory.createSchema().enumeration(own),
                        OASFactory.createSchema().pattern("^" + Extensible.NAMES + "$")));
    }

    private static Stream<String> names(RecordComponent component) {
        AlsoNamed second = component.getAnnotation(AlsoNamed.class);
        return Stream.of(component.getName(), second == null ? null : second.value())
                .filter(Objects::nonNull);
    }
}
