package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is called otherwise because its table is, or a column. {@code ALTER TABLE … RENAME} leaves
 * the names that the server has made of the old one, {@code books_pkey}; a schema that is loaded
 * anew has {@code titles_pkey}.
 */
public final class ImpliedRenames {

  private final List<Renamed> said;
  private final Schema oldSchema;
  private final Schema newSchema;
  private final List<Renamed> implied = new ArrayList<>();

  private ImpliedRenames(List<Renamed> said, Schema oldSchema, Schema newSchema) {
    this.said = said;
    this.oldSchema = oldSchema;
    this.newSchema = newSchema;
  }

  /**
   * Finds them.
   *
   * @param said what was renamed
   * @param oldSchema the old side, with these renames
   * @param newSchema the new side
   */
  public static List<Renamed> of(List<Renamed> said, Schema oldSchema, Schema newSchema) {
    ImpliedRenames renames = new ImpliedRenames(said, oldSchema, newSchema);
    for (SchemaObject object : oldSchema.objects().values()) {
      Optional<ObjectKey> table = object.container();
      if (table.isPresent() && !newSchema.objects().containsKey(object.key())) {
        renames.of(object.key(), table.get());
      } else if (table.isPresent() && object.key().kind() == ObjectKind.COLUMN) {
        renames.ofNotNull(object, table.get());
      }
    }
    renames.implied.sort((one, other) -> one.from().compareTo(other.from()));
    return renames.implied;
  }

  private void of(ObjectKey key, ObjectKey table) {
    if (key.kind() == ObjectKind.COLUMN || RenameStatement.names(key.kind()) == 0) {
      return;
    }
    String name = expected(key.name(), table);
    List<String> names = new ArrayList<>(key.names());
    names.set(names.size() - 1, name);
    ObjectKey to = new ObjectKey(key.kind(), names, key.arguments());
    SchemaObject there = newSchema.objects().get(to);
    boolean renamed =
        !to.equals(key)
            && there != null
            && there.container().filter(table::equals).isPresent()
            && !oldSchema.objects().containsKey(to);
    if (renamed) {
      List<String> statements = RenameStatement.of(key, to, Optional.of(table.kind()));
      implied.add(new Renamed(original(key, table), to, statements, true));
    }
  }

  /** The name of a column's NOT NULL, which the server makes, too. */
  private void ofNotNull(SchemaObject column, ObjectKey table) {
    String attribute = Attribute.NOT_NULL_NAME.spelling();
    String name = column.attributes().getOrDefault(attribute, "");
    String expected = expected(name, table);
    String made = table.name() + '_' + column.key().name() + "_not_null";
    String now = newSchema.objects().get(column.key()).attributes().getOrDefault(attribute, made);
    if (!name.isEmpty() && !expected.equals(name) && expected.equals(now)) {
      ObjectKey key = constraint(table, name);
      ObjectKey to = constraint(table, expected);
      List<String> statements = RenameStatement.of(key, to, Optional.of(table.kind()));
      implied.add(new Renamed(original(key, table), to, statements, true));
    }
  }

  private static ObjectKey constraint(ObjectKey table, String name) {
    List<String> names = new ArrayList<>(table.names());
    names.add(name);
    return new ObjectKey(ObjectKind.CONSTRAINT, names, "");
  }

  /** A name with the new names of the table and of its columns in it. */
  private String expected(String name, ObjectKey table) {
    String expected = name;
    for (Renamed each : said) {
      if (each.to().equals(table) && expected.startsWith(each.from().name() + '_')) {
        expected = each.to().name() + expected.substring(each.from().name().length());
      }
    }
    for (Renamed each : said) {
      boolean column = each.to().kind() == ObjectKind.COLUMN;
      if (column && each.to().names().subList(0, 2).equals(table.names())) {
        String old = '_' + each.from().name() + '_';
        String now = '_' + each.to().name() + '_';
        String all = ('_' + expected + '_').replace(old, now);
        expected = all.substring(1, all.length() - 1);
      }
    }
    return expected;
  }

  /** What it was called before its table was renamed. */
  private ObjectKey original(ObjectKey key, ObjectKey table) {
    for (Renamed each : said) {
      if (each.to().equals(table)) {
        List<String> names = new ArrayList<>(key.names());
        boolean part = names.size() > table.names().size();
        names.set(0, each.from().names().get(0));
        if (part) {
          names.set(1, each.from().names().get(1));
        }
        return new ObjectKey(key.kind(), names, key.arguments());
      }
    }
    return key;
  }
}
