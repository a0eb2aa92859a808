package io.graphfacade.lambda;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/**
 * Hands the body of an answer to the HTTP adapter as if it were a file. The adapter takes files as a whole and other bodies byte by byte, with a
 * lock for each: that was a fifth of what a remote network with 25 links takes.
 *
 * <p>It hands on each part at once. Vert.x keeps what is written while an event is read, and the thread that writes would wait for ever for room
 * behind 64 KB ({@link EventServer}).
 *
 * <p>It keeps back the empty buffer that Vert.x writes before it closes a connection. The adapter is gone by then, and Quarkus would make an
 * exception with all its trace.
 */
final class BodyInOnePiece extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext channel, Object message, ChannelPromise promise) {
        if (message == Unpooled.EMPTY_BUFFER) {
            promise.trySuccess();
            return;
        }
        if (!(message instanceof HttpContent body) || !body.content().isReadable()) {
            channel.writeAndFlush(message, promise);
            return;
        }
        if (message instanceof HttpResponse head) {
            channel.write(new DefaultHttpResponse(head.protocolVersion(), head.status(), head.headers()));
        }
        Piece piece = new Piece(body.content());
        if (message instanceof LastHttpContent) {
            channel.write(piece);
            channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT, promise);
        } else {
            channel.writeAndFlush(piece, promise);
        }
    }

    /** Bytes as Netty has them, like a file that has been read into memory. */
    private static final class Piece extends DefaultByteBufHolder implements FileRegion {

        private final long count;
        private long transferred;

        Piece(ByteBuf bytes) {
            super(bytes);
            count = bytes.readableBytes();
        }

        @Override
        public long transferTo(WritableByteChannel target, long position) throws IOException {
            int begin = content().readerIndex() + (int) position;
            int written = target.write(content().nioBuffer(begin, (int) (count - position)));
            transferred += written;
            return written;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public long transferred() {
            return transferred;
        }

        @Override
        @Deprecated
        public long transfered() {
            return transferred;
        }

        @Override
        public Piece retain() {
            super.retain();
            return this;
        }

        @Override
        public Piece retain(int increment) {
            super.retain(increment);
            return this;
        }

        @Override
        public Piece touch() {
            super.touch();
            return this;
        }

        @Override
        public Piece touch(Object hint) {
            super.touch(hint);
            return this;
        }
    }
}
