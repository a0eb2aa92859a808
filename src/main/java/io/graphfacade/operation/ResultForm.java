package io.graphfacade.operation;

/**
 * What becomes of a result. It has one method for each: the compiler then finds every form that lacks a new one.
 *
 * @param <R> the form
 */
public interface ResultForm<R> {

    R created(OperationResult.Created result);

    R answered(OperationResult.Answered result);

    R written(OperationResult.Written result);

    R unmodified(OperationResult.Unmodified result);

    R changed(OperationResult.Changed result);

    R reported(OperationResult.Reported result);

    R refused(OperationResult.Refused result);

    R unreadable(OperationResult.Unreadable result);

    R notInGraph(OperationResult.NotInGraph result);

    R denied(OperationResult.Denied result);

    R failed(OperationResult.Failed result);
}
