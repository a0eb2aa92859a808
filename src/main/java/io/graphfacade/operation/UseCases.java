package io.graphfacade.operation;

import io.graphfacade.graph.setting.GraphConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The one way in for every operation, whoever asks: a request of HTTP, or a part of a batch. */
@Singleton
public class UseCases {

    private final ReadUseCase reads;
    private final CreateUseCase creates;
    private final UpdateUseCase updates;
    private final DeleteUseCase deletes;
    private final GraphConfig config;

    @Inject
    UseCases(
            ReadUseCase reads,
            CreateUseCase creates,
            UpdateUseCase updates,
            DeleteUseCase deletes,
            GraphConfig config) {
        this.reads = reads;
        this.creates = creates;
        this.updates = updates;
        this.deletes = deletes;
        this.config = config;
    }

    /** @param body not looked at for operations without a payload */
    public OperationResult run(FacadeOperation operation, OperationRequest request, byte[] body) {
        request.record().by(operation.graph());
        String absence = operation.graph().absence(request.version(), config.cloud());
        OperationResult result = absence == null
                ? EarlyEnd.asResult(() -> tried(operation, request, body))
                : new OperationResult.NotInGraph(absence);
        boolean isReport = result instanceof OperationResult.Reported || result instanceof OperationResult.Written;
        if (!(operation instanceof ReadOperation) && !isReport) {
            request.record().write().ended(result);
        }
        return result;
    }

    private OperationResult tried(FacadeOperation operation, OperationRequest request, byte[] body) {
        if (operation instanceof ReadOperation read) {
            return reads.run(read, request);
        }
        if (operation instanceof CreateOperation<?> create) {
            return creates.run(create, request, body);
        }
        return operation instanceof UpdateOperation<?> update
                ? updates.run(update, request, body)
                : deletes.run((DeleteOperation) operation, request);
    }
}
