package dev.promptly.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * What the annotations cannot say of the served OpenAPI, said once for all calls: their roles, every answer with its headers,
 * the shapes as the records have them, and the service's examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ServedContract implements OASFilter {

    private final IndexView classes;

    public ServedContract(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<Operation> calls = api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .toList();
        Schemas schemas = new Schemas(api.getComponents());
        schemas.inlineScalars(calls);
        schemas.anchorPatterns(calls);
        calls.forEach(new Keys(classes)::tell);
        calls.forEach(Roles::tell);
        calls.forEach(Answers::complete);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> Stream.ofNullable(path.getGET()))
                .filter(Answers::isSingleItem)
                .forEach(Answers::tag);
        new Shapes(classes, schemas).settle(calls);
        Answers.describe(api.getComponents());
        Examples.ofThisService().illustrate(calls);
        schemas.keepUsed(calls);
    }
}
