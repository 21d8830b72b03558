package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every database has from its beginning, of the kinds that are nothing but names: the list
 * {@code objects.txt}, which a test compares with a server.
 */
public final class ServerObjects {

  /** The kinds. */
  public enum Kind {
    /** A procedural language. */
    LANGUAGE("language"),
    /** A language that only superusers may use. */
    UNTRUSTED_LANGUAGE("untrusted language"),
    /** A conversion of {@code pg_catalog}. */
    CONVERSION("conversion"),
    /** An access method of indexes. */
    INDEX_METHOD("index method"),
    /** An access method of tables. */
    TABLE_METHOD("table method"),
    /** A collation of {@code pg_catalog}, among them those of ICU. */
    COLLATION("collation"),
    /** A configuration of text search. */
    TEXT_SEARCH_CONFIGURATION("configuration"),
    /** A dictionary of text search. */
    TEXT_SEARCH_DICTIONARY("dictionary"),
    /** A parser of text search. */
    TEXT_SEARCH_PARSER("parser"),
    /** A template of text search. */
    TEXT_SEARCH_TEMPLATE("template"),
    /** A predefined role (manual, section 21.5). */
    ROLE("role"),
    /** A tablespace. */
    TABLESPACE("tablespace"),
    /** A character set. */
    ENCODING("encoding");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private static final class Holder {
    static final String LINES = '\n' + Resource.text(ServerObjects.class, "objects.txt");
    static final Set<String> OBJECTS = objects();

    private static Set<String> objects() {
      Set<String> objects = new HashSet<>();
      int start = 1;
      for (int end = LINES.indexOf('\n', start); end >= 0; end = LINES.indexOf('\n', start)) {
        objects.add(LINES.substring(start, end));
        start = end + 1;
      }
      return objects;
    }
  }

  private ServerObjects() {}

  /** Whether every database has an object of that kind and name. */
  public static boolean exists(Kind kind, String name) {
    return Holder.OBJECTS.contains(kind.label + '\t' + name);
  }

  /** The names of all objects of a kind. */
  public static List<String> names(Kind kind) {
    String lines = Holder.LINES;
    String prefix = '\n' + kind.label + '\t';
    List<String> names = new ArrayList<>();
    for (int at = lines.indexOf(prefix); at >= 0; at = lines.indexOf(prefix, at + 1)) {
      names.add(lines.substring(at + prefix.length(), lines.indexOf('\n', at + 1)));
    }
    return names;
  }
}
