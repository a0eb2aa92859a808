package io.graphfacade.storedkey;

/** AWS gives no key at the moment; nothing was sent to Graph. */
public final class KeysUnavailable extends RuntimeException {

    KeysUnavailable() {
        super("A pre-shared key cannot be read from AWS at the moment; nothing was sent.", null, false, false);
    }
}
