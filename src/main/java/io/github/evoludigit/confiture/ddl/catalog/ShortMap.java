package io.github.evoludigit.confiture.ddl.catalog;

import java.util.AbstractCollection;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A map by names, in the order in which they were put, that takes little room while it is short: a
 * large schema has a million of them with a few entries each. A long one is a {@link
 * LinkedHashMap}.
 *
 * @param <V> what the names stand for
 */
final class ShortMap<V> implements Map<String, V> {

  /** More entries are found faster by their hashes. */
  private static final int MOST = 16;

  private static final Object[] NONE = {};

  /** Maps of more entries are seldom the same. */
  private static final int ALIKE = 4;

  /** Arrays that were made last, each where what is in it puts it; all threads may use them. */
  private static final AtomicReferenceArray<Object[]> KNOWN = new AtomicReferenceArray<>(1024);

  /** Names and values in turns, never changed, or a map of them where there are many. */
  private Object store = NONE;

  private boolean isLong() {
    return !(store instanceof Object[]);
  }

  private Object[] pairs() {
    return (Object[]) store;
  }

  @SuppressWarnings("unchecked")
  private LinkedHashMap<String, V> many() {
    return (LinkedHashMap<String, V>) store;
  }

  @SuppressWarnings("unchecked")
  private V value(Object[] pairs, int index) {
    return (V) pairs[index + 1];
  }

  /** Where a name is; negative if it is not there. */
  private static int indexOf(Object[] pairs, Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == name) {
        return i;
      }
    }
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return isLong() ? many().size() : pairs().length / 2;
  }

  @Override
  public boolean containsKey(Object name) {
    return isLong() ? many().containsKey(name) : indexOf(pairs(), name) >= 0;
  }

  @Override
  public V get(Object name) {
    if (isLong()) {
      return many().get(name);
    }
    int index = indexOf(pairs(), name);
    return index < 0 ? null : value(pairs(), index);
  }

  @Override
  public V put(String name, V value) {
    if (isLong()) {
      return many().put(name, value);
    }
    Object[] pairs = pairs();
    int index = indexOf(pairs, name);
    if (index >= 0) {
      V before = value(pairs, index);
      Object[] other = pairs.clone();
      other[index + 1] = value;
      store = shared(other);
      return before;
    }
    if (pairs.length == 2 * MOST) {
      store = new LinkedHashMap<>(this);
      return many().put(name, value);
    }
    Object[] more = Arrays.copyOf(pairs, pairs.length + 2);
    more[pairs.length] = name;
    more[pairs.length + 1] = value;
    store = shared(more);
    return null;
  }

  /** The array itself, or another map's with the same names and values: most columns are alike. */
  private static Object[] shared(Object[] pairs) {
    if (pairs.length > 2 * ALIKE) {
      return pairs;
    }
    int hash = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      // Others have objects of a catalog, which nobody may keep.
      if (!(pairs[i + 1] instanceof SpeltValue value)) {
        return pairs;
      }
      hash = (hash * 31 + pairs[i].hashCode()) * 31 + value.spelling().hashCode();
    }
    int place = (hash ^ hash >>> 16) & KNOWN.length() - 1;
    Object[] known = KNOWN.get(place);
    if (known != null && areSame(known, pairs)) {
      return known;
    }
    KNOWN.set(place, pairs);
    return pairs;
  }

  private static boolean areSame(Object[] some, Object[] others) {
    if (some.length != others.length) {
      return false;
    }
    for (int i = 0; i < some.length; i++) {
      if (some[i] != others[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public V remove(Object name) {
    if (isLong()) {
      return many().remove(name);
    }
    int index = indexOf(pairs(), name);
    if (index < 0) {
      return null;
    }
    V before = value(pairs(), index);
    removeAt(index);
    return before;
  }

  private void removeAt(int index) {
    Object[] pairs = pairs();
    Object[] fewer = Arrays.copyOf(pairs, pairs.length - 2);
    System.arraycopy(pairs, index + 2, fewer, index, fewer.length - index);
    store = fewer;
  }

  @Override
  public void clear() {
    store = NONE;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    if (isLong()) {
      many().forEach(action);
      return;
    }
    Object[] pairs = pairs();
    for (int i = 0; i < pairs.length; i += 2) {
      action.accept((String) pairs[i], value(pairs, i));
    }
  }

  @Override
  public void replaceAll(BiFunction<? super String, ? super V, ? extends V> function) {
    if (isLong()) {
      many().replaceAll(function);
      return;
    }
    Object[] pairs = pairs().clone();
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i + 1] = function.apply((String) pairs[i], value(pairs, i));
    }
    store = pairs;
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean containsValue(Object value) {
    return values().contains(value);
  }

  @Override
  public void putAll(Map<? extends String, ? extends V> others) {
    others.forEach(this::put);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Map<?, ?> map && entrySet().equals(map.entrySet());
  }

  @Override
  public int hashCode() {
    return entrySet().hashCode();
  }

  @Override
  public Set<String> keySet() {
    return isLong() ? many().keySet() : new Names();
  }

  @Override
  public Collection<V> values() {
    return isLong() ? many().values() : new Values();
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return isLong() ? many().entrySet() : new Entries();
  }

  private final class Names extends AbstractSet<String> {
    @Override
    public Iterator<String> iterator() {
      return new Places<>() {
        @Override
        String at(Object[] pairs, int index) {
          return (String) pairs[index];
        }
      };
    }

    @Override
    public int size() {
      return ShortMap.this.size();
    }

    @Override
    public boolean contains(Object name) {
      return containsKey(name);
    }
  }

  private final class Values extends AbstractCollection<V> {
    @Override
    public Iterator<V> iterator() {
      return new Places<>() {
        @Override
        V at(Object[] pairs, int index) {
          return value(pairs, index);
        }
      };
    }

    @Override
    public int size() {
      return ShortMap.this.size();
    }
  }

  private final class Entries extends AbstractSet<Entry<String, V>> {
    @Override
    public Iterator<Entry<String, V>> iterator() {
      return new Places<>() {
        @Override
        Entry<String, V> at(Object[] pairs, int index) {
          return new Pair((String) pairs[index], value(pairs, index));
        }
      };
    }

    @Override
    public int size() {
      return ShortMap.this.size();
    }
  }

  /** A walk over what stands at the places of a short one. */
  private abstract class Places<T> implements Iterator<T> {
    private int next;

    /** What a walk finds where a name stands among the pairs. */
    abstract T at(Object[] pairs, int index);

    @Override
    public boolean hasNext() {
      return next < 2 * size();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return at(pairs(), next - 2);
    }

    @Override
    public void remove() {
      next -= 2;
      removeAt(next);
    }
  }

  /** An entry whose value can be set. */
  private final class Pair extends SimpleEntry<String, V> {
    private static final long serialVersionUID = 1L;

    Pair(String name, V value) {
      super(name, value);
    }

    @Override
    public V setValue(V value) {
      put(getKey(), value);
      return super.setValue(value);
    }
  }
}
