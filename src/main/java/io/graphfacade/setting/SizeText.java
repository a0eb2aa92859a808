package io.graphfacade.setting;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigInteger;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the size of a body as Quarkus reads its own. A longer body than the longest here never arrives: the server has that limit. */
public final class SizeText implements Converter<MemorySize> {

    private static final BigInteger LARGEST = BigInteger.valueOf(10L * 1024 * 1024);
    private static final Converter<MemorySize> QUARKUS = new MemorySizeConverter();

    @Override
    public MemorySize convert(String text) {
        MemorySize size = read(text);
        if (size != null
                && (size.asBigInteger().signum() <= 0 || size.asBigInteger().compareTo(LARGEST) > 0)) {
            throw wrong();
        }
        return size;
    }

    private static MemorySize read(String text) {
        try {
            return QUARKUS.convert(text);
        } catch (RuntimeException unreadable) {
            throw wrong();
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("(expected a size such as 256K, from 1 to 10M)");
    }
}
