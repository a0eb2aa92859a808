package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadlessLoopTest {

    private final EventLoop clock = new DefaultEventLoop();
    private final ThreadlessLoop loop = new ThreadlessLoop(clock);
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        clock.shutdownGracefully(0, 0, TimeUnit.SECONDS).await();
    }

    @Test
    void aTaskRunsInTheThreadThatBringsIt() {
        List<Thread> ran = new ArrayList<>();

        loop.execute(() -> ran.add(Thread.currentThread()));
        loop.lazyExecute(() -> ran.add(Thread.currentThread()));

        assertThat(ran).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void onlyDuringATaskAThreadIsThatOfTheLoop() {
        assertThat(loop.inEventLoop()).isFalse();

        loop.execute(() -> assertInLoop(true));
        loop.execute(() -> CompletableFuture.runAsync(() -> assertInLoop(false)).join());

        assertThat(done).containsExactly("true", "false");
        assertThat(loop.inEventLoop()).isFalse();
    }

    private void assertInLoop(boolean expected) {
        assertThat(loop.inEventLoop()).isEqualTo(expected);
        done.add(Boolean.toString(expected));
    }

    @Test
    void aTaskOfATaskRunsAfterIt() {
        loop.execute(() -> {
            loop.execute(() -> done.add("second"));
            done.add("first");
        });

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatAnotherThreadBringsDuringATaskRunsAfterItInTheSameThread() {
        List<Thread> ran = new ArrayList<>();

        loop.execute(() -> {
            CompletableFuture.runAsync(() -> loop.execute(() -> ran.add(Thread.currentThread())))
                    .join();
            assertThat(ran).isEmpty();
        });

        assertThat(ran).containsExactly(Thread.currentThread());
    }

    @Test
    void aTaskThatFailsDoesNotKeepTheNextFromRunning() {
        loop.execute(() -> {
            loop.execute(() -> done.add("next"));
            throw new IllegalStateException("of this test");
        });
        loop.execute(() -> done.add("one more"));

        assertThat(done).containsExactly("next", "one more");
    }

    @Test
    void ofManyThreadsAllTasksRunAndNoTwoAtOnce() throws InterruptedException {
        int threads = 8;
        int tasks = 5_000;
        AtomicInteger atOnce = new AtomicInteger();
        List<Integer> most = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(threads * tasks);
        for (int thread = 0; thread < threads; thread++) {
            CompletableFuture.runAsync(() -> {
                for (int task = 0; task < tasks; task++) {
                    loop.execute(() -> {
                        most.add(atOnce.incrementAndGet());
                        atOnce.decrementAndGet();
                        all.countDown();
                    });
                }
            });
        }

        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasSize(threads * tasks).containsOnly(1);
    }

    @Test
    void whatIsToRunLaterRunsLaterAsOneOfItsTasks() throws Exception {
        CompletableFuture<Boolean> inLoop = new CompletableFuture<>();
        CountDownLatch twice = new CountDownLatch(2);

        Runnable task = () -> inLoop.complete(loop.inEventLoop());
        loop.schedule(task, 1, TimeUnit.MILLISECONDS);
        var repeated = loop.scheduleAtFixedRate(twice::countDown, 1, 1, TimeUnit.MILLISECONDS);
        var delayed = loop.scheduleWithFixedDelay(twice::countDown, 1, 1, TimeUnit.DAYS);

        assertThat(inLoop.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(repeated.cancel(false)).isTrue();
        assertThat(delayed.cancel(false)).isTrue();
    }
}
