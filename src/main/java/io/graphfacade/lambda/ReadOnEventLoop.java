package io.graphfacade.lambda;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.netty.runtime.virtual.VirtualChannel;
import java.util.Queue;

/**
 * Replaces the method of Quarkus by which the HTTP adapter hands an event to the server, in native executables only. Quarkus lets the thread that
 * speaks with Lambda read for the event loop, if that waits. While the event loop is about to wait, each of them can leave the body to the other.
 * Then the invocation gets no answer: that was seen once in some 600,000 creates. Here only the event loop reads.
 */
final class ReadOnEventLoop {

    private ReadOnEventLoop() {}

    /** Before the channel has an event loop nothing has to be done: it reads what is there as soon as it has one. */
    private static void later(VirtualChannel channel, InPlaceOfThatOfQuarkus connection) {
        channel.parent().eventLoop().execute(() -> {
            if (channel.isRegistered()) {
                channel.eventLoop().execute(() -> connection.finishPeerRead0(channel));
            }
        });
    }

    @TargetClass(className = "io.quarkus.netty.runtime.virtual.VirtualClientConnection")
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThatOfQuarkus {

        @Alias
        protected Messages peer;

        private InPlaceOfThatOfQuarkus() {}

        @Alias
        private native void finishPeerRead0(VirtualChannel channel);

        @Substitute
        public void sendMessage(Object message) {
            peer.inboundBuffer.add(message);
            later((VirtualChannel) (Object) peer, this);
        }
    }

    @TargetClass(className = "io.quarkus.netty.runtime.virtual.VirtualChannel")
    @SuppressWarnings("NullAway.Init")
    static final class Messages {

        @Alias
        Queue<Object> inboundBuffer;

        private Messages() {}
    }
}
