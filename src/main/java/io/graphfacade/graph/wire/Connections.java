package io.graphfacade.graph.wire;

import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import io.graphfacade.transport.TrustedCertificates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The connections to Graph. The first is begun at start, and nobody waits for it before there is something to send. They are kept for a
 * while and then made anew: a function that was frozen wakes up with connections that Graph has long closed, and cannot know it.
 */
@Singleton
class Connections {

    /** A function has one request at a time; dev mode has more. */
    private static final int MOST_AT_ONCE = 50;

    private final Vertx vertx;
    private final GraphConfig config;
    private final HttpClientOptions options;
    private HttpClient client;
    private Future<?> first;
    private int inUse;
    private long lastUsed;

    @Inject
    Connections(Vertx vertx, GraphHost host, GraphConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.options = options(host, config);
        client = vertx.createHttpClient(options);
        lastUsed = System.currentTimeMillis();
        first = begin(client, new RequestOptions().setAbsoluteURI(host.root())).onSuccess(Connections::giveBack);
    }

    /** Makes it at start; see {@code Main} for when that is. */
    void atStart(@Observes Router routes) {}

    /** Nothing was sent on it. */
    private static void giveBack(HttpClientRequest opened) {
        opened.exceptionHandler(unsent -> {}).reset();
    }

    /** To be given back with {@link #release()}. */
    synchronized Future<HttpClientRequest> lease(RequestOptions request) {
        if (inUse == 0 && isStale()) {
            client.close();
            client = vertx.createHttpClient(options);
            first = null;
        }
        HttpClient leased = client;
        Future<?> opening = first;
        first = null;
        inUse++;
        // what it returns must be of the connection's thread, as that of the client is: see Exchange
        return opening == null ? begin(leased, request) : opening.transform(done -> begin(leased, request));
    }

    private boolean isStale() {
        long time = config.keepAlive().toMillis();
        if (first != null && !first.isComplete()) {
            // it should be there by now; maybe the function was frozen meanwhile
            time = Math.min(time, config.connectTimeout().toMillis());
        }
        return System.currentTimeMillis() - lastUsed > time;
    }

    /** What cannot be asked for at all fails as what cannot be reached. */
    private static Future<HttpClientRequest> begin(HttpClient client, RequestOptions request) {
        try {
            return client.request(request);
        } catch (RuntimeException impossible) {
            return Future.failedFuture(impossible);
        }
    }

    synchronized void release() {
        inUse--;
        lastUsed = System.currentTimeMillis();
    }

    private static HttpClientOptions options(GraphHost host, GraphConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(host.isSecure())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(MOST_AT_ONCE)
                .setKeepAliveTimeout((int) Math.max(1, config.keepAlive().toSeconds()));
        TrustedCertificates.require("facade.graph.ca-certificate", config.caCertificate());
        return TrustedCertificates.trust(options, config.caCertificate());
    }
}
