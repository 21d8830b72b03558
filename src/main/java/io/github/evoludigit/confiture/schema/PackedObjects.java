package io.github.evoludigit.confiture.schema;

import io.github.evoludigit.confiture.text.Location;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The objects of a very large schema as bytes, from which each is made again when it is asked for:
 * they take a tenth of the room. The same object is made anew each time.
 */
final class PackedObjects extends AbstractMap<ObjectKey, SchemaObject> {

  private static final int CONTAINER = 1;

  /** Its name is that of its container and one more. */
  private static final int WITHIN = 2;

  private static final int ARGUMENTS = 4;
  private static final int UNSAID = 8;
  private static final int MEMBERS = 16;

  private static final ObjectKind[] KINDS = ObjectKind.values();

  private final PackedBytes bytes = new PackedBytes();

  /** The places of the records, increased by one, each where its key's hash puts it. */
  private int[] places = new int[1 << 16];

  private int size;

  private Optional<ObjectKey> lastContainer = Optional.empty();
  private int placeOfLast;

  /** The container that was read last; mostly the next object has the same. */
  private Container known = new Container(-1, Optional.empty());

  private record Container(int place, Optional<ObjectKey> key) {}

  /** Adds an object, in the place of another one of its key. */
  void add(SchemaObject object, Location location) {
    if (2 * (size + 1) > places.length) {
      grow();
    }
    int slot = slot(places, object.key());
    size += places[slot] == 0 ? 1 : 0;
    places[slot] = pack(object, location) + 1;
  }

  /** Nothing is added any more, and nobody asks for a while: until then it takes less room. */
  void rest() {
    bytes.rest();
  }

  private void grow() {
    int[] more = new int[2 * places.length];
    for (int place : places) {
      if (place != 0) {
        more[slot(more, new Record(place - 1).key)] = place;
      }
    }
    places = more;
  }

  private static int hash(ObjectKey key) {
    int hash = key.hashCode() * 0x9e3779b1;
    return hash ^ hash >>> 15;
  }

  /** The slot that a key has, or would have. */
  private int slot(int[] all, ObjectKey key) {
    int hash = hash(key);
    int slot = hash & all.length - 1;
    while (all[slot] != 0) {
      PackedBytes.Reader in = bytes.at(all[slot] - 1);
      if (in.number() == hash >>> 18 && new Record(in).key.equals(key)) {
        return slot;
      }
      slot = slot + 1 & all.length - 1;
    }
    return slot;
  }

  private int pack(SchemaObject object, Location location) {
    Optional<ObjectKey> container = object.container();
    if (container.isPresent() && !container.equals(lastContainer)) {
      lastContainer = container;
      pack(container.get());
      placeOfLast = bytes.end();
    }
    ObjectKey key = object.key();
    List<String> names = key.names();
    boolean within =
        container.isPresent()
            && names.size() == container.get().names().size() + 1
            && names.subList(0, names.size() - 1).equals(container.get().names());
    bytes.add(hash(key) >>> 18);
    bytes.add(key.kind().ordinal());
    bytes.add(
        (container.isPresent() ? CONTAINER : 0)
            | (within ? WITHIN : 0)
            | (key.arguments().isEmpty() ? 0 : ARGUMENTS)
            | (object.unsaid().isEmpty() ? 0 : UNSAID)
            | (object.members().isEmpty() ? 0 : MEMBERS));
    if (container.isPresent()) {
      bytes.add(placeOfLast);
    }
    if (within) {
      bytes.add(key.name());
    } else {
      pack(names);
    }
    if (!key.arguments().isEmpty()) {
      bytes.add(key.arguments());
    }
    bytes.add(object.attributes().size());
    for (Map.Entry<String, String> attribute : object.attributes().entrySet()) {
      bytes.add(attribute.getKey());
      bytes.add(attribute.getValue());
    }
    if (!object.unsaid().isEmpty()) {
      pack(object.unsaid());
    }
    if (!object.members().isEmpty()) {
      pack(object.members());
    }
    bytes.add(location.file());
    bytes.add(location.line());
    bytes.add(location.column());
    return bytes.end();
  }

  private void pack(ObjectKey key) {
    bytes.add(key.kind().ordinal());
    pack(key.names());
    bytes.add(key.arguments());
  }

  private void pack(java.util.Collection<String> texts) {
    bytes.add(texts.size());
    texts.forEach(bytes::add);
  }

  private static List<String> texts(PackedBytes.Reader in) {
    String[] texts = new String[in.number()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.text();
    }
    return List.of(texts);
  }

  private Optional<ObjectKey> container(int place) {
    Container last = known;
    if (last.place != place) {
      PackedBytes.Reader in = bytes.at(place);
      ObjectKind kind = KINDS[in.number()];
      last = new Container(place, Optional.of(new ObjectKey(kind, texts(in), in.text())));
      known = last;
    }
    return last.key;
  }

  /** A record, read up to its key. */
  private final class Record {
    private final PackedBytes.Reader in;
    private final int flags;
    private final Optional<ObjectKey> container;
    private final ObjectKey key;

    /** The record at a place. */
    Record(int place) {
      this(afterHash(place));
    }

    /** The record whose hash was read. */
    Record(PackedBytes.Reader in) {
      this.in = in;
      ObjectKind kind = KINDS[in.number()];
      flags = in.number();
      container = (flags & CONTAINER) == 0 ? Optional.empty() : container(in.number());
      List<String> names;
      if ((flags & WITHIN) == 0) {
        names = texts(in);
      } else {
        List<String> outer = container.orElseThrow().names();
        String[] all = outer.toArray(new String[outer.size() + 1]);
        all[outer.size()] = in.text();
        names = List.of(all);
      }
      key = new ObjectKey(kind, names, (flags & ARGUMENTS) == 0 ? "" : in.text());
    }

    SchemaObject object() {
      String[] pairs = new String[2 * in.number()];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = in.text();
      }
      Set<String> unsaid = (flags & UNSAID) == 0 ? Set.of() : new HashSet<>(texts(in));
      List<String> members = (flags & MEMBERS) == 0 ? List.of() : texts(in);
      return new SchemaObject(key, container, new AttributeMap(pairs), unsaid, members);
    }

    Location location() {
      object();
      return new Location(in.text(), in.number(), in.number());
    }
  }

  private PackedBytes.Reader afterHash(int place) {
    PackedBytes.Reader in = bytes.at(place);
    in.number();
    return in;
  }

  /** Where an object was defined, if it is there. */
  Optional<Location> locationOf(ObjectKey key) {
    int place = places[slot(places, key)];
    return place == 0 ? Optional.empty() : Optional.of(new Record(place - 1).location());
  }

  /** Gives all objects in the order of their keys: of each kind only the keys are at hand. */
  void inOrder(Consumer<SchemaObject> action) {
    int[] counts = new int[KINDS.length];
    for (int place : places) {
      if (place != 0) {
        counts[afterHash(place - 1).number()]++;
      }
    }
    for (int kind = 0; kind < counts.length; kind++) {
      ObjectKey[] keys = new ObjectKey[counts[kind]];
      int size = 0;
      for (int i = 0; size < keys.length; i++) {
        if (places[i] != 0 && afterHash(places[i] - 1).number() == kind) {
          keys[size++] = new Record(places[i] - 1).key;
        }
      }
      Arrays.sort(keys, Comparator.naturalOrder());
      for (ObjectKey key : keys) {
        action.accept(get(key));
      }
    }
  }

  @Override
  public SchemaObject get(Object key) {
    int place = key instanceof ObjectKey own ? places[slot(places, own)] : 0;
    return place == 0 ? null : new Record(place - 1).object();
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof ObjectKey own && places[slot(places, own)] != 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<ObjectKey, SchemaObject>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<ObjectKey, SchemaObject>> iterator() {
        return new Walk();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private final class Walk implements Iterator<Entry<ObjectKey, SchemaObject>> {
    private int next = -1;

    Walk() {
      goOn();
    }

    private void goOn() {
      next++;
      while (next < places.length && places[next] == 0) {
        next++;
      }
    }

    @Override
    public boolean hasNext() {
      return next < places.length;
    }

    @Override
    public Entry<ObjectKey, SchemaObject> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      SchemaObject object = new Record(places[next] - 1).object();
      goOn();
      return Map.entry(object.key(), object);
    }
  }
}
