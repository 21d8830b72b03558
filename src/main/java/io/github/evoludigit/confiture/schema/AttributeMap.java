package io.github.evoludigit.confiture.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The attributes of an object in order: a map that cannot be changed and takes little room, because
 * a large schema has a million of them with a few entries each.
 */
final class AttributeMap extends AbstractMap<String, String> {

  /** Names and values in turns. */
  private final String[] pairs;

  /** A map of these names and values in turns. */
  AttributeMap(String[] pairs) {
    this.pairs = pairs;
  }

  /** A copy. */
  AttributeMap(Map<String, String> attributes) {
    pairs = new String[2 * attributes.size()];
    int i = 0;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      pairs[i++] = attribute.getKey();
      pairs[i++] = attribute.getValue();
    }
  }

  @Override
  public String get(Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  // Most objects are compared with one that has the same in the same order.

  @Override
  public boolean equals(Object other) {
    return other instanceof AttributeMap map && Arrays.equals(pairs, map.pairs)
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        return new Pairs();
      }

      @Override
      public int size() {
        return pairs.length / 2;
      }
    };
  }

  private final class Pairs implements Iterator<Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(pairs[next - 2], pairs[next - 1]);
    }
  }
}
