package io.graphfacade.intake.form;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Secret;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.annotation.AlsoBare;
import io.graphfacade.intake.annotation.AlsoFlat;
import io.graphfacade.intake.annotation.AlsoNamed;
import io.graphfacade.intake.annotation.Delta;
import io.graphfacade.intake.annotation.Extensible;
import io.graphfacade.intake.annotation.FilledIn;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.Internal;
import io.graphfacade.intake.annotation.KeptAsWritten;
import io.graphfacade.intake.annotation.NeverNull;
import io.graphfacade.intake.annotation.ODataType;
import io.graphfacade.intake.annotation.Updates;
import io.graphfacade.intake.annotation.UsualCasing;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the forms off the payload records, so that a record is all there is to say about a type. */
public final class Forms {

    private static final Map<Class<?>, Form<?>> SCALARS = Map.of(
            String.class, ScalarForm.TEXT,
            Boolean.class, ScalarForm.BOOLEAN,
            Integer.class, ScalarForm.INT32,
            Asn.class, new AsnForm(),
            Long.class, ScalarForm.INT64,
            Guid.class, ScalarForm.GUID,
            Ipv4Address.class, ScalarForm.IPV4,
            UtcTime.class, ScalarForm.TIME,
            Base64Key.class, new KeyForm(),
            Secret.class, new SecretForm());

    private Forms() {}

    public static <T> ObjectForm<T> ofRecord(Class<T> type) {
        List<Property> properties = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            properties.add(property(components[i], i));
        }
        ODataType odataType = type.getAnnotation(ODataType.class);
        Updates updates = type.getAnnotation(Updates.class);
        return new ObjectForm<>(
                odataType == null ? null : new ODataTypeName(odataType.value()),
                properties,
                type.isAnnotationPresent(Extensible.class),
                type.isAnnotationPresent(Delta.class),
                updates == null ? null : ofRecord(updates.value()),
                value(type.getAnnotation(AlsoBare.class), AlsoBare::value),
                new RecordBinder<>(type));
    }

    private static Form<?> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListForm<>(of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return new HeadersForm();
        }
        Class<?> raw = (Class<?>) type;
        Form<?> scalar = SCALARS.get(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.isEnum()) {
            return member(raw);
        }
        return raw.isSealed() ? choice(raw) : ofRecord(raw);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Form<?> member(Class<?> type) {
        return ScalarForm.member((Class) type);
    }

    private static Form<?> choice(Class<?> type) {
        Map<ODataTypeName, ObjectForm<?>> alternatives = new LinkedHashMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            ObjectForm<?> form = ofRecord(permitted);
            alternatives.put(form.odataType(), form);
        }
        return new ChoiceForm(alternatives);
    }

    private static Form<?> form(RecordComponent component) {
        UsualCasing casing = component.getAnnotation(UsualCasing.class);
        if (casing != null) {
            return new CasedTextForm(List.of(casing.value()));
        }
        if (component.isAnnotationPresent(KeptAsWritten.class)) {
            return new KeptForm();
        }
        if (component.isAnnotationPresent(FromNumber.class)) {
            Form<String> text = ScalarForm.TEXT_OR_NUMBER;
            return component.getType() == List.class ? new ListForm<>(text) : text;
        }
        return of(component.getGenericType());
    }

    private static Property property(RecordComponent component, int index) {
        Method accessor = component.getAccessor();
        JsonProperty json = accessor.getAnnotation(JsonProperty.class);
        JsonAlias alias = accessor.getAnnotation(JsonAlias.class);
        return new Property(
                json == null || json.value().isEmpty() ? component.getName() : json.value(),
                component.getName(),
                index,
                form(component),
                use(component, json),
                component.isAnnotationPresent(NeverNull.class),
                component.isAnnotationPresent(AlsoFlat.class),
                alias == null ? List.of() : Arrays.asList(alias.value()),
                value(component.getAnnotation(AlsoNamed.class), AlsoNamed::value),
                value(component.getAnnotation(FilledIn.class), FilledIn::value));
    }

    private static Property.Use use(RecordComponent component, JsonProperty json) {
        if (component.isAnnotationPresent(Internal.class)) {
            return Property.Use.INTERNAL;
        }
        return json != null && json.access() == JsonProperty.Access.READ_ONLY
                ? Property.Use.READ_ONLY
                : Property.Use.CALLER;
    }

    private static <A> @Nullable String value(A annotation, Function<A, String> value) {
        return annotation == null ? null : value.apply(annotation);
    }
}
