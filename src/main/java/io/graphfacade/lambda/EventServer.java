package io.graphfacade.lambda;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.quarkus.netty.runtime.virtual.VirtualAddress;
import io.quarkus.netty.runtime.virtual.VirtualChannel;
import io.quarkus.netty.runtime.virtual.VirtualServerChannel;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where the HTTP adapter hands in its events, in place of Quarkus' server. There, the thread that speaks with Lambda wakes up the event loop, that
 * wakes up an executor's thread, and the answer goes the same way back. Here, the first thread does it all. It is not an event loop's, so operations
 * may block it.
 *
 * <p>With two threads, an event could also be lost between them: while the event loop was about to wait, each could leave the body to the other.
 */
@Singleton
public class EventServer {

    private final VertxInternal vertx;
    private final HttpServerOptions options = new HttpServerOptions();
    private final VirtualAddress quarkusOwn = VertxHttpRecorder.VIRTUAL_HTTP;
    private @Nullable Channel channel;

    @Inject
    EventServer(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /** Not before Quarkus' server has its address, which this one then takes over. */
    synchronized void begin() {
        if (channel != null) {
            return;
        }
        EventLoop loop = new ThreadlessLoop(vertx.getEventLoopGroup().next());
        ContextInternal context =
                vertx.createEventLoopContext(loop, null, Thread.currentThread().getContextClassLoader());
        VirtualAddress address = new VirtualAddress("events");
        channel = new ServerBootstrap()
                .group(loop)
                .channelFactory(VirtualServerChannel::new)
                .childHandler(new ChannelInitializer<VirtualChannel>() {
                    @Override
                    protected void initChannel(VirtualChannel accepted) {
                        accepted.pipeline()
                                .addLast(
                                        new BodyInOnePiece(),
                                        VertxHandler.create(channel -> connection(channel, context)));
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
        VertxHttpRecorder.VIRTUAL_HTTP = address;
    }

    @PreDestroy
    synchronized void end() {
        VertxHttpRecorder.VIRTUAL_HTTP = quarkusOwn;
        if (channel != null) {
            channel.close();
        }
    }

    private Http1xServerConnection connection(ChannelHandlerContext channel, ContextInternal context) {
        Http1xServerConnection connection = new Http1xServerConnection(
                () -> ofOneRequest(context), null, options, channel, context, "localhost", null);
        connection.handler(VertxHttpRecorder.getRootHandler());
        return connection;
    }

    private static ContextInternal ofOneRequest(ContextInternal context) {
        ContextInternal own = (ContextInternal) VertxContext.getOrCreateDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
