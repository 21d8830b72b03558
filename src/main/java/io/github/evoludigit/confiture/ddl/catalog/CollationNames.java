package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ServerObjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which collations are there. Beside those that are made, a server has those of its own and of its
 * operating system, which nobody tells (manual, section 23.2.2).
 */
final class CollationNames {

  /** {@code de_DE.utf8}, {@code en-US}, {@code sr_RS@latin}, {@code English_Canada.1252}. */
  private static final Pattern OF_SYSTEM =
      Pattern.compile("(?i)[a-z]{2,3}([-_.@].*)?|.*[.@].*|[A-Z][a-z]+[_-].*");

  /** Names that systems have for some of theirs ({@code locale.alias}). */
  private static final Set<String> ALIASES =
      Set.of(
          ("bokmal bokmål catalan croatian czech danish dansk deutsch dutch eesti estonian finnish"
                  + " français french galego galician german greek hebrew hrvatski hungarian"
                  + " icelandic italian japanese korean lithuanian norwegian nynorsk polish"
                  + " portuguese romanian russian slovak slovene slovenian spanish swedish thai"
                  + " turkish")
              .split(" "));

  private final Catalog catalog;

  CollationNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Whether a collation is there, or may be.
   *
   * @param homes the schemas in which it is looked for
   * @param schema its schema where it is written
   * @param name its name
   */
  boolean contain(List<String> homes, Optional<String> schema, String name) {
    if (schema.filter(home -> !home.equals("pg_catalog")).isEmpty() && isOfServer(name)) {
      return true;
    }
    for (String home : homes) {
      if (catalog.find(new ObjectKey(ObjectKind.COLLATION, List.of(home, name), "")).isPresent()
          || catalog.extensions().areUnknown()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfServer(String name) {
    return name.equals("default")
        || ServerObjects.exists(ServerObjects.Kind.COLLATION, name)
        || OF_SYSTEM.matcher(name).matches()
        || ALIASES.contains(name);
  }
}
