package io.graphfacade.lambda;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An event loop without a thread of its own. The thread that brings a task runs it, and then all that others have brought meanwhile. So tasks run
 * one after the other, as a channel needs it, and no thread has to be woken up.
 */
final class ThreadlessLoop extends SingleThreadEventLoop {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final EventLoop clock;
    private volatile @Nullable Thread running;

    /** @param clock brings the tasks that are to run later */
    ThreadlessLoop(EventLoop clock) {
        super((EventLoopGroup) null, ThreadlessLoop::noThread, true);
        this.clock = clock;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (unfinished.getAndIncrement() > 0) {
            return;
        }
        do {
            running = Thread.currentThread();
            safeExecute(tasks.remove());
            running = null;
        } while (unfinished.decrementAndGet() > 0);
    }

    @Override
    public void lazyExecute(Runnable task) {
        execute(task);
    }

    @Override
    public boolean inEventLoop(Thread thread) {
        return thread == running;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return clock.schedule(() -> execute(task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        return clock.scheduleAtFixedRate(() -> execute(task), first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        return clock.scheduleWithFixedDelay(() -> execute(task), first, delay, unit);
    }

    /** Neither Vert.x nor Quarkus asks for it. */
    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("a task with a result");
    }

    @Override
    protected void run() {
        noThread(this::run);
    }

    private static void noThread(Runnable ofThread) {
        throw new UnsupportedOperationException("a thread of its own");
    }
}
