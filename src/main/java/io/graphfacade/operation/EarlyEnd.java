package io.graphfacade.operation;

import io.graphfacade.auth.Denial;
import io.graphfacade.intake.BodyTooLarge;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.operation.OperationResult.Unreadable.Reason;
import io.graphfacade.storedkey.KeysUnavailable;
import java.util.function.Supplier;

/** What ends an operation from deep inside, as its result. */
public final class EarlyEnd {

    private EarlyEnd() {}

    public static OperationResult asResult(Supplier<OperationResult> operation) {
        try {
            return operation.get();
        } catch (Denial denial) {
            return new OperationResult.Denied(denial, Notes.NONE);
        } catch (BodyTooLarge tooLarge) {
            return new OperationResult.Unreadable(Reason.TOO_LARGE, String.valueOf(tooLarge.getMessage()));
        } catch (MalformedJson malformed) {
            return new OperationResult.Unreadable(Reason.MALFORMED, String.valueOf(malformed.getMessage()));
        } catch (KeysUnavailable unavailable) {
            return new OperationResult.Unreadable(Reason.KEYS_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
        } catch (OutOfTime late) {
            return new OperationResult.Unreadable(
                    Reason.OUT_OF_TIME, "There was no time left to check the body; nothing was sent.");
        }
    }
}
