package io.graphfacade.networkaccess.router;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Names the platforms in the OpenAPI document, in dev and test mode. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FormatParameter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (String name : List.of("format", "format-in-advance")) {
            Parameter format = document.getComponents().getParameters().get(name);
            Objects.requireNonNull(format, name).getSchema().setEnumeration(List.copyOf(Platforms.names()));
        }
    }
}
