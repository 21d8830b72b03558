package io.github.evoludigit.confiture.judge;

import java.util.List;

/**
 * A fact of a label or of the judge's, read.
 *
 * @param facet what it says of the object: {@code object}, {@code comment}, {@code owner}, {@code
 *     acl} or {@code columnorder}
 * @param object the object it is about
 * @param text the fact as it was spelled
 */
public record Fact(String facet, ObjectName object, String text) {

  private static final List<String> FACETS = List.of("comment", "owner", "acl");

  /**
   * Reads {@code kind:identity}; a comment, owner or privileges have the kind of their object in
   * the identity ({@code comment:table public.t}, {@code comment:table:public.t}, {@code
   * acl:table:public.t:grantee}), privileges on relations may leave it out.
   *
   * @throws IllegalArgumentException if the kind is unknown
   */
  public static Fact parse(String text) {
    int colon = text.indexOf(':');
    String kind = text.substring(0, colon);
    String identity = text.substring(colon + 1);
    if (!FACETS.contains(kind)) {
      String facet = kind.equals("columnorder") ? kind : "object";
      return new Fact(facet, ObjectName.of(kind, identity), text);
    }
    return KindGroup.beginningOf(identity)
        .map(
            spelling -> {
              boolean withColons = identity.charAt(spelling.text().length()) == ':';
              String name = identity.substring(spelling.text().length() + 1);
              if (withColons && kind.equals("acl") && name.lastIndexOf(':') > 0) {
                name = name.substring(0, name.lastIndexOf(':'));
              }
              return new Fact(kind, ObjectName.of(spelling.group(), name), text);
            })
        .orElseGet(
            () -> {
              if (!kind.equals("acl")) {
                throw new IllegalArgumentException("unknown kind of object: " + text);
              }
              boolean column = identity.chars().filter(c -> c == '.').count() == 2;
              KindGroup group = column ? KindGroup.COLUMN : KindGroup.RELATION;
              return new Fact(kind, ObjectName.of(group, identity), text);
            });
  }

  /** What two spellings of the same fact have in common. */
  String essence() {
    return facet + ' ' + object;
  }
}
