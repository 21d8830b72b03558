package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of an extension, from the list {@code extensions/NAME.txt}, which a test compares
 * with a server. In a list {@code @} before a name stands for the schema of the extension, {@code
 * x@} for that of the extension x, which it needs; a name without any is of {@code pg_catalog}.
 */
public final class ExtensionList {

  private static final String SYSTEM = "pg_catalog";
  private static final Map<String, Optional<ExtensionList>> KNOWN = new ConcurrentHashMap<>();

  private final String extension;

  /** The lines by kind and name. */
  private final Map<String, List<String>> lines = new HashMap<>();

  /** The names of each kind. */
  private final Map<String, Set<String>> names = new HashMap<>();

  private ExtensionList(String extension, String text) {
    this.extension = extension;
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.substring(from, end));
      from = end + 1;
    }
  }

  private void add(String line) {
    int kindEnd = line.indexOf('\t');
    String kind = kindEnd < 0 ? line : line.substring(0, kindEnd);
    int nameEnd = line.indexOf('\t', kindEnd + 1);
    String key = nameEnd < 0 ? line : line.substring(0, nameEnd);
    List<String> sameKey = lines.get(key);
    if (sameKey == null) {
      sameKey = new ArrayList<>(2);
      lines.put(key, sameKey);
    }
    sameKey.add(line);
    Set<String> sameKind = names.get(kind);
    if (sameKind == null) {
      sameKind = new LinkedHashSet<>();
      names.put(kind, sameKind);
    }
    sameKind.add(key.substring(Math.min(key.length(), kind.length() + 1)));
  }

  /** The list of an extension, if there is one. */
  public static Optional<ExtensionList> find(String extension) {
    Optional<ExtensionList> known = KNOWN.get(extension);
    if (known == null) {
      String name = "extensions/" + extension + ".txt";
      boolean there = isName(extension) && ExtensionList.class.getResource(name) != null;
      known =
          there
              ? Optional.of(new ExtensionList(extension, Resource.text(ExtensionList.class, name)))
              : Optional.empty();
      KNOWN.put(extension, known);
    }
    return known;
  }

  private static boolean isName(String extension) {
    for (int i = 0; i < extension.length(); i++) {
      char c = extension.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return !extension.isEmpty();
  }

  /**
   * Whether it brings nothing else. Only of the extensions that PostgreSQL comes with that is
   * certain; others have more in other versions.
   */
  public boolean isComplete() {
    return names.containsKey("comment");
  }

  /** Whether the objects that it brings are known, or only what it needs. */
  public boolean hasObjects() {
    for (String kind : names.keySet()) {
      if (!kind.equals("requires") && !kind.equals("schema") && !kind.equals("comment")) {
        return true;
      }
    }
    return isComplete();
  }

  /** The comment that CREATE EXTENSION makes itself; empty where versions differ. */
  public String comment() {
    return first("comment");
  }

  /** The extensions that it needs. */
  public List<String> requires() {
    String all = first("requires");
    return all.isEmpty() ? List.of() : List.of(all.split(" "));
  }

  /** The schema that it is always in, if it cannot be in another. */
  public Optional<String> schema() {
    return Optional.of(first("schema")).filter(name -> !name.isEmpty());
  }

  /** The schemas that it makes, and the one it is always in unless that is the server's. */
  public List<String> schemas() {
    return plainNames("schema-comment");
  }

  /** The comment that it gives a schema; empty if it gives none. */
  public String schemaComment(String schema) {
    List<String> found = lines("schema-comment", schema);
    return found.isEmpty() ? "" : Fields.of(found.get(0), 3)[2];
  }

  /** The procedural languages that it brings. */
  public List<String> languages() {
    return plainNames("language");
  }

  /** The access methods that it brings. */
  public List<String> accessMethods() {
    return plainNames("method");
  }

  /** The foreign-data wrappers that it brings. */
  public List<String> foreignDataWrappers() {
    return plainNames("wrapper");
  }

  /** The event triggers that it brings. */
  public List<String> eventTriggers() {
    return plainNames("event trigger");
  }

  /** What it brings, where extensions are. */
  public ExtensionObjects in(Homes homes) {
    return new ExtensionObjects(this, homes);
  }

  String extension() {
    return extension;
  }

  /** The lines of a kind and a name as the list has it. */
  List<String> lines(String kind, String name) {
    return lines.getOrDefault(kind + '\t' + name, List.of());
  }

  /** The names of a kind as the list has them. */
  Set<String> names(String kind) {
    return names.getOrDefault(kind, Set.of());
  }

  private String first(String kind) {
    for (String name : names(kind)) {
      return name;
    }
    return "";
  }

  private List<String> plainNames(String kind) {
    return List.copyOf(names(kind));
  }
}
