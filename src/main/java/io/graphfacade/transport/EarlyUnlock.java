package io.graphfacade.transport;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;

/**
 * Replaces the method of the JDK by which one thread wakes up the event loop, in native executables only. The JDK wakes it up with a lock in hand
 * that the event loop needs next. On HotSpot a thread tries for a while to get a lock; in a native executable it goes to sleep at once, and had
 * to be woken up once more for nearly each message from thread to thread.
 *
 * <p>While the selector is closed, that is at the end of the process, this method could still write to its file. The JDK's cannot.
 */
final class EarlyUnlock {

    private EarlyUnlock() {}

    @TargetClass(className = "sun.nio.ch.EPollSelectorImpl")
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThatOfTheJdk {

        @Alias
        private EventFile eventfd;

        @Alias
        private Object interruptLock;

        @Alias
        private boolean interruptTriggered;

        private InPlaceOfThatOfTheJdk() {}

        @Substitute
        public Selector wakeup() {
            boolean isFirst;
            synchronized (interruptLock) {
                isFirst = !interruptTriggered;
                interruptTriggered = true;
            }
            if (isFirst) {
                try {
                    eventfd.set();
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
            return (Selector) (Object) this;
        }
    }

    @TargetClass(className = "sun.nio.ch.EventFD")
    static final class EventFile {

        private EventFile() {}

        @Alias
        native void set() throws IOException;
    }
}
