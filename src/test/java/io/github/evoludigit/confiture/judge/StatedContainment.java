package io.github.evoludigit.confiture.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What belongs to which table as far as the text of two schemas shows it without understanding it:
 * enough to hold labels against changes where no server is at hand. Names that the server makes
 * begin with their table's.
 */
final class StatedContainment implements Containment {

  private static final String NAME = "((?:\"[^\"]+\"|[\\w$]+)(?:\\.(?:\"[^\"]+\"|[\\w$]+))*)";
  private static final String SEQUENCE = "_seq";
  private static final Pattern INDEX =
      Pattern.compile(
          "(?i)\\bindex\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?"
              + NAME
              + "\\s+on\\s+(?:only\\s+)?"
              + NAME);
  private static final Pattern STATISTICS =
      Pattern.compile("(?is)\\bcreate\\s+statistics\\s+" + NAME + "[^;]*?\\bfrom\\s+" + NAME);
  private static final Pattern OWNED =
      Pattern.compile(
          "(?is)\\b(?:alter|create)\\s+sequence\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?"
              + NAME
              + "[^;]*?\\bowned\\s+by\\s+"
              + NAME);
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?is)\\b(?:create|alter)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?"
              + NAME
              + "(?:(?!;|\\bsequence\\s+name\\b).)*\\bsequence\\s+name\\s+"
              + NAME);
  private static final Pattern IDENTITY_COLUMN =
      Pattern.compile(
          "(?is)(\"[^\"]+\"|[\\w$]+)\\s+(?:add|\\w+)(?:\\s+not\\s+null)?\\s+generated\\s+"
              + "(?:always|by\\s+default)\\s+as\\s+identity\\s*\\(\\s*sequence\\s+name\\s+"
              + NAME);
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:table|materialized\\s+view)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?"
              + NAME);

  private final Map<ObjectName, ObjectName> containers = new HashMap<>();
  private final Map<String, ObjectName> tables = new HashMap<>();

  /** The columns that sequences of a given name belong to. */
  private final Map<String, String> identityColumns = new HashMap<>();

  StatedContainment(String... texts) {
    for (String text : texts) {
      Matcher index = INDEX.matcher(text);
      while (index.find()) {
        ObjectName table = ObjectName.of("table", index.group(2));
        String name = inSchemaOf(table, index.group(1));
        containers.put(ObjectName.of("index", name), table);
      }
      collect(STATISTICS, text, "statistics", "table");
      collect(OWNED, text, "sequence", "column");
      Matcher identity = IDENTITY.matcher(text);
      while (identity.find()) {
        ObjectName table = ObjectName.of("table", identity.group(1));
        containers.put(ObjectName.of("sequence", inSchemaOf(table, identity.group(2))), table);
      }
      Matcher column = IDENTITY_COLUMN.matcher(text);
      while (column.find()) {
        identityColumns.put(lastName(column.group(2)), column.group(1));
      }
      Matcher table = TABLE.matcher(text);
      while (table.find()) {
        ObjectName name = ObjectName.of("table", table.group(1));
        tables.put(name.path(), name);
      }
    }
  }

  private void collect(Pattern pattern, String text, String kind, String containerKind) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!matcher.group(2).equalsIgnoreCase("none")) {
        containers.put(
            ObjectName.of(kind, matcher.group(1)), ObjectName.of(containerKind, matcher.group(2)));
      }
    }
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static String inSchemaOf(ObjectName table, String name) {
    return name.contains(".")
        ? name
        : table.path().substring(0, table.path().lastIndexOf('.') + 1) + name;
  }

  @Override
  public Set<ObjectName> containersOf(ObjectName object) {
    ObjectName stated = containers.get(object);
    String column = identityColumns.get(lastName(object.path()));
    if (stated != null && column != null && stated.group() == KindGroup.RELATION) {
      return Set.of(stated, ObjectName.of("column", stated.path() + '.' + column));
    }
    if (stated != null) {
      return Set.of(stated);
    }
    boolean generated =
        object.group() == KindGroup.INDEX
            || object.group() == KindGroup.RELATION && object.path().contains("_seq");
    if (!generated) {
      return Set.of();
    }
    String path = object.path();
    for (int end = path.lastIndexOf('_'); end > 0; end = path.lastIndexOf('_', end - 1)) {
      ObjectName table = tables.get(path.substring(0, end));
      if (table != null && path.endsWith(SEQUENCE) && end + 1 < path.length() - SEQUENCE.length()) {
        // A serial or identity column's sequence goes with the column.
        String name = path.substring(end + 1, path.length() - SEQUENCE.length());
        return Set.of(table, ObjectName.of("column", table.path() + '.' + name));
      }
      if (table != null) {
        return Set.of(table);
      }
    }
    return Set.of();
  }
}
