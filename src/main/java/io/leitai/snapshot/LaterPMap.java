package io.leitai.snapshot;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.pcollections.PMap;

/** A persistent map that is made at the first look into it, and then is that one. From any thread. */
final class LaterPMap<K, V> extends AbstractMap<K, V> implements PMap<K, V> {
    private final int size;
    private Supplier<PMap<K, V>> making;
    private volatile PMap<K, V> made;

    /** @param making called once at most */
    LaterPMap(int size, Supplier<PMap<K, V>> making) {
        this.size = size;
        this.making = making;
    }

    private PMap<K, V> made() {
        PMap<K, V> map = made;
        return map == null ? make() : map;
    }

    private synchronized PMap<K, V> make() {
        if (made == null) {
            made = making.get();
            making = null;
        }
        return made;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public V get(Object key) {
        return made().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return made().containsKey(key);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return made().entrySet();
    }

    @Override
    public PMap<K, V> plus(K key, V value) {
        return made().plus(key, value);
    }

    @Override
    public PMap<K, V> plusAll(Map<? extends K, ? extends V> map) {
        return made().plusAll(map);
    }

    @Override
    public PMap<K, V> minus(Object key) {
        return made().minus(key);
    }

    @Override
    public PMap<K, V> minusAll(Collection<?> keys) {
        return made().minusAll(keys);
    }
}
