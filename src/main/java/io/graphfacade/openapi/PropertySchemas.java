package io.graphfacade.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives each property without a title its name in words as the title, for people who read a form. Removes the type beside a reference, because
 * client generators cannot handle it. Runs in dev and test mode, after all other filters.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = AnswerSchemas.PRIORITY - 1)
public class PropertySchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().values().forEach(schema -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach(PropertySchemas::complete);
            }
        });
    }

    private static void complete(String name, Schema property) {
        if (property.getTitle() == null) {
            property.setTitle(inWords(name));
        }
        if (property.getRef() != null) {
            property.setType(null);
        }
    }

    private static String inWords(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("(?<=[a-z])(?=[A-Z0-9])")) {
            boolean first = words.isEmpty();
            char initial = word.charAt(0);
            words.append(first ? "" : " ")
                    .append(first ? Character.toUpperCase(initial) : Character.toLowerCase(initial))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}
