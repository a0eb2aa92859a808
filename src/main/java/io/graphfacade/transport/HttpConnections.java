package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are kept for a while and then made anew, or closed after each request. A frozen function wakes up with connections
 * that the other side has long closed, and cannot know it.
 */
public final class HttpConnections {

    /** A function has one request at a time; dev mode has more. */
    private static final int MOST_AT_ONCE = 50;

    private final ContextInternal eventLoop;
    private final HttpClientOptions options;
    private final long keepMillis;
    private @Nullable HttpClient client;
    private @Nullable Future<?> first;
    private int inUse;
    private long lastUsed = System.currentTimeMillis();

    private HttpConnections(Vertx vertx, HttpClientOptions options, long keepMillis) {
        this.eventLoop = ((VertxInternal) vertx).createEventLoopContext();
        this.options = options;
        this.keepMillis = keepMillis;
    }

    public static HttpConnections kept(Vertx vertx, HttpClientOptions options, Duration keep) {
        options.setMaxPoolSize(MOST_AT_ONCE).setKeepAliveTimeout((int) Math.max(1, keep.toSeconds()));
        return new HttpConnections(vertx, options, keep.toMillis());
    }

    public static HttpConnections closedAfterEachRequest(Vertx vertx, HttpClientOptions options) {
        return new HttpConnections(vertx, options.setKeepAlive(false), Long.MAX_VALUE);
    }

    /** Begins a connection that the first request takes; nobody waits for it before that. */
    public synchronized void beginFirst(String uri) {
        lastUsed = System.currentTimeMillis();
        first = begin(client(), new RequestOptions().setAbsoluteURI(uri)).onSuccess(HttpConnections::giveBack);
    }

    /** Nothing was sent on it. */
    private static void giveBack(HttpClientRequest opened) {
        opened.exceptionHandler(unsent -> {}).reset();
    }

    /** Completes on the connection's event loop, which {@link Transport} relies on. {@link #release()} gives the connection back. */
    synchronized Future<HttpClientRequest> lease(RequestOptions request) {
        if (client != null && inUse == 0 && isStale()) {
            client.close();
            client = null;
            first = null;
        }
        HttpClient leased = client();
        Future<?> opening = first;
        first = null;
        inUse++;
        return opening == null ? begin(leased, request) : opening.transform(done -> begin(leased, request));
    }

    synchronized void release() {
        inUse--;
        lastUsed = System.currentTimeMillis();
    }

    private boolean isStale() {
        // a first connection should be there by now; maybe the function was frozen meanwhile
        boolean late = first != null && !first.isComplete();
        long most = late ? Math.min(keepMillis, options.getConnectTimeout()) : keepMillis;
        return client != null && System.currentTimeMillis() - lastUsed > most;
    }

    /** Made when it is first needed. */
    private HttpClient client() {
        if (client == null) {
            client = eventLoop.owner().createHttpClient(options);
        }
        return client;
    }

    /**
     * On the event loop, because an event is served on another loop, which has no connections. An impossible request fails like one whose host
     * cannot be reached.
     */
    private Future<HttpClientRequest> begin(HttpClient client, RequestOptions request) {
        Promise<HttpClientRequest> opened = eventLoop.promise();
        eventLoop.runOnContext(begun -> {
            try {
                client.request(request).onComplete(opened);
            } catch (RuntimeException impossible) {
                opened.fail(impossible);
            }
        });
        return opened.future();
    }
}
