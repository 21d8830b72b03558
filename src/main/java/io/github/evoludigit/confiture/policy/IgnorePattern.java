package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which changes an entry allows: {@code [attribute[, attribute …] of] [kind] [name]}.
 *
 * <ul>
 *   <li>A kind, {@code index} or {@code materialized view}: all objects of the kind.
 *   <li>A name with {@code *} for any characters and {@code ?} for one, {@code audit.*}: all
 *       objects whose name as SQL matches. A single word is a name if it has a dot, a star, a
 *       parenthesis or a quote.
 *   <li>Both, {@code table audit.*}: objects of the kind with such a name, and with a table or a
 *       type all that is part of it: columns, constraints, indexes, triggers, policies.
 *   <li>An attribute, {@code comment}: changes of that attribute of any object; {@code privileges}
 *       are those of all roles.
 *   <li>An attribute of objects, {@code comment of table audit.*}: just that attribute of just
 *       those objects, not of their parts.
 * </ul>
 */
final class IgnorePattern {

  private static final String OF = " of ";

  /** Attributes that have a sub-name: {@code privileges of bob}. */
  private static final List<String> FAMILIES = List.of("privileges", "comment");

  private final List<Pattern> attributes;
  private final Optional<ObjectKind> kind;
  private final Optional<Pattern> name;

  private IgnorePattern(
      List<Pattern> attributes, Optional<ObjectKind> kind, Optional<Pattern> name) {
    this.attributes = attributes;
    this.kind = kind;
    this.name = name;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it cannot be one
   */
  static IgnorePattern of(String text) {
    String pattern = text.trim().replaceAll("\\s+", " ");
    if (pattern.isEmpty() || pattern.startsWith("of ") || pattern.endsWith(" of")) {
      throw new IllegalArgumentException(
          "ignore has the entry \""
              + text
              + "\", but must have a kind, an object or an attribute: index, table audit.*,"
              + " comment, comment of table audit.*");
    }
    if (pattern.equals(SchemaDiff.ORDER)) {
      return new IgnorePattern(List.of(glob(pattern)), Optional.empty(), Optional.empty());
    }
    int of = pattern.lastIndexOf(OF);
    String objects = of >= 0 ? pattern.substring(of + OF.length()) : pattern;
    if (kindAt(objects).isEmpty()) {
      checkWords(text, objects, of < 0);
    }
    if (of >= 0) {
      return ofObjects(attributes(pattern.substring(0, of)), pattern.substring(of + OF.length()));
    }
    boolean attribute = kindAt(pattern).isEmpty() && !isName(pattern);
    return attribute
        ? new IgnorePattern(attributes(pattern), Optional.empty(), Optional.empty())
        : ofObjects(List.of(), pattern);
  }

  private static IgnorePattern ofObjects(List<Pattern> attributes, String objects) {
    Optional<ObjectKind> kind = kindAt(objects);
    String name = objects.substring(kind.map(k -> k.label().length()).orElse(0)).trim();
    return new IgnorePattern(
        attributes, kind, name.isEmpty() ? Optional.empty() : Optional.of(glob(name)));
  }

  /** The kind that the text begins with, the longest if there are several. */
  private static Optional<ObjectKind> kindAt(String text) {
    ObjectKind longest = null;
    for (ObjectKind each : ObjectKind.values()) {
      boolean begins = text.equals(each.label()) || text.startsWith(each.label() + ' ');
      if (begins && (longest == null || each.label().length() > longest.label().length())) {
        longest = each;
      }
    }
    return Optional.ofNullable(longest);
  }

  /**
   * Words before a name are those of a kind, and a word alone is a kind or an attribute: what is
   * neither would allow nothing for ever.
   *
   * @param attributes whether the words can be an attribute's
   * @throws IllegalArgumentException if they are misspelt
   */
  private static void checkWords(String entry, String objects, boolean attributes) {
    int last = objects.lastIndexOf(' ');
    boolean named = last >= 0 && isName(objects.substring(last + 1));
    String words = named ? objects.substring(0, last) : objects;
    boolean family = false;
    for (AttributeFamily each : AttributeFamily.values()) {
      family |= attributes && each.contains(objects + ' ');
    }
    if (family || isName(words) || words.indexOf(',') >= 0 || !named && !attributes) {
      return;
    }
    NearestName nearest = new NearestName(words);
    for (ObjectKind kind : ObjectKind.values()) {
      nearest.consider(kind.label());
    }
    if (!named) {
      for (Attribute attribute : Attribute.values()) {
        nearest.consider(attribute.spelling());
      }
    }
    List<String> near = nearest.names();
    if (named || !near.isEmpty() && !near.contains(words)) {
      throw new IllegalArgumentException(
          "ignore has the entry \""
              + entry
              + "\", but \""
              + words
              + (named ? "\" is no kind of object" : "\" is no kind of object and no attribute")
              + (near.isEmpty() ? "" : "; perhaps you meant " + String.join(" or ", near)));
    }
  }

  private static boolean isName(String text) {
    return text.chars().anyMatch(c -> ".*?(\"".indexOf(c) >= 0);
  }

  private static List<Pattern> attributes(String list) {
    List<Pattern> attributes = new ArrayList<>();
    for (String attribute : list.split(", ")) {
      attributes.add(glob(attribute.trim()));
    }
    return attributes;
  }

  /** A text with {@code *} for any characters and {@code ?} for one. */
  static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether it allows the change of an object as a whole. */
  boolean matches(Change change) {
    if (!attributes.isEmpty()) {
      return false;
    }
    SchemaObject object =
        change.after().or(change::before).map(LocatedObject::object).orElseThrow();
    return matches(object.key())
        || kind.isPresent() && object.container().filter(this::matches).isPresent();
  }

  /** Whether it allows the change of an attribute. */
  boolean matches(ObjectKey key, AttributeChange attribute) {
    return !attributes.isEmpty()
        && (kind.isEmpty() && name.isEmpty() || matches(key))
        && attributes.stream().anyMatch(each -> matches(each, attribute.name()));
  }

  private static boolean matches(Pattern wanted, String attribute) {
    int of = attribute.indexOf(OF);
    return wanted.matcher(attribute).matches()
        || of > 0
            && FAMILIES.contains(attribute.substring(0, of))
            && wanted.matcher(attribute.substring(0, of)).matches();
  }

  private boolean matches(ObjectKey key) {
    return (kind.isEmpty() || kind.get() == key.kind())
        && (name.isEmpty() || name.get().matcher(key.identity()).matches());
  }

  /** The pattern that allows a change and as little else as can be said. */
  static String exactly(Change change) {
    String object = change.key().toString().replace('\n', '?');
    boolean hasParts = change.key().kind().isRelation() || change.key().kind() == ObjectKind.DOMAIN;
    if (change.attributes().isEmpty() || !hasParts) {
      return object;
    }
    List<String> names = new ArrayList<>();
    change.attributes().forEach(attribute -> names.add(attribute.name()));
    return String.join(", ", names) + OF + object;
  }
}
