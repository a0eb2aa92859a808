package io.graphfacade.redaction;

/** A hash table from a state and a character to the next state, without an object for each entry. */
final class StateTable {

    private static final int SPREAD = 0x9E3779B9;

    private final long[] keys;
    private final int[] values;

    StateTable(int most) {
        int size = Integer.highestOneBit(Math.max(most, 8)) * 4;
        keys = new long[size];
        values = new int[size];
    }

    /** The next state; negative if there is none. */
    int get(int state, char c) {
        int slot = slot(key(state, c));
        return keys[slot] == 0 ? -1 : values[slot];
    }

    void put(int state, char c, int following) {
        int slot = slot(key(state, c));
        keys[slot] = key(state, c);
        values[slot] = following;
    }

    /** Never zero, because zero marks a free slot. */
    private static long key(int state, char c) {
        return (long) (state + 1) << 16 | c;
    }

    private int slot(long key) {
        int slot = spread(key);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private int spread(long key) {
        int hash = (int) (key ^ key >>> 32) * SPREAD;
        return (hash ^ hash >>> 15) & keys.length - 1;
    }
}
