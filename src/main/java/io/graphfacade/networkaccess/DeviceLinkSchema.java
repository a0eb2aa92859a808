package io.graphfacade.networkaccess;

import io.graphfacade.networkaccess.constraint.EquipmentAsn;
import io.graphfacade.networkaccess.constraint.PreSharedKey;
import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.openapi.AnswerSchemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What the rules of device links have that a schema can say and an annotation cannot, in dev and test mode. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = AnswerSchemas.PRIORITY + 1)
public class DeviceLinkSchema implements OASFilter {

    /** Not of spaces alone. */
    private static final String KEY = "^[ -~]*[!-~][ -~]*$";

    private static final String ENCRYPTION = "ipSecEncryption";
    private static final String INTEGRITY = "ipSecIntegrity";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Objects.requireNonNull(schemas.get("secret")).pattern(KEY).maxLength(PreSharedKey.LONGEST);
        Objects.requireNonNull(schemas.get("asn"))
                .minimum(BigDecimal.valueOf(EquipmentAsn.LEAST))
                .maximum(BigDecimal.valueOf(EquipmentAsn.MOST))
                .not(OASFactory.createSchema().enumeration(new ArrayList<>(EquipmentAsn.Validator.reserved())));
        addPairs(
                Objects.requireNonNull(schemas.get("tunnelConfigurationIKEv2Custom")),
                List.of(IpSecEncryption.values()).iterator());
    }

    /** As one if behind another, because generators of clients take a list of alternatives for types. */
    private static void addPairs(Schema policy, Iterator<IpSecEncryption> encryptions) {
        IpSecEncryption encryption = encryptions.next();
        policy.ifSchema(with(ENCRYPTION, encryption).addRequired(ENCRYPTION))
                .thenSchema(with(INTEGRITY, Phase2Pair.Validator.partner(encryption)));
        if (encryptions.hasNext()) {
            Schema otherwise = partOfPolicy();
            addPairs(otherwise, encryptions);
            policy.elseSchema(otherwise);
        }
    }

    private static Schema with(String property, Enum<?> member) {
        return partOfPolicy().addProperty(property, OASFactory.createSchema().constValue(member.name()));
    }

    /** Linters take any schema that says nothing of other properties for one that refuses them. */
    private static Schema partOfPolicy() {
        return OASFactory.createSchema()
                .unevaluatedProperties(OASFactory.createSchema().booleanSchema(true));
    }
}
