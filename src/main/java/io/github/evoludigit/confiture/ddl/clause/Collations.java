package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.Optional;

/** Collations, which are said only where they are not their type's own (section 23.2). */
public final class Collations {

  private static final String DEFAULT = "\"default\"";

  private Collations() {}

  /** A collation's name; those of pg_catalog are written without schema. */
  public static String spelling(QualifiedName name, Namespace namespace) {
    boolean system = name.schema().filter("pg_catalog"::equals).isPresent();
    Optional<Entity> known =
        system ? Optional.empty() : namespace.find(ObjectKind.COLLATION, name, "");
    if (known.isPresent()) {
      return known.get().key().identity();
    }
    return system || name.schema().isEmpty() ? ofServer(name.name()) : name.toString();
  }

  /** One of the server's own is called by a key word. */
  private static String ofServer(String name) {
    return name.equals("default") ? DEFAULT : SqlName.quoted(name);
  }

  /**
   * The collation of something of a type; empty if it is the type's own.
   *
   * @param collation the collation as it is spelt
   */
  public static String of(String type, String collation, Namespace namespace) {
    return collation.equals(usual(type, namespace.catalog())) ? "" : collation;
  }

  /** That of a column, where none is said. */
  public static String usual(Column column, Catalog catalog) {
    return column.has(Attribute.COLLATION)
        ? column.get(Attribute.COLLATION)
        : usual(column.type, catalog);
  }

  /**
   * That of a type, or of the elements of an array. Only names and domains have another than the
   * default one.
   */
  public static String usual(String type, Catalog catalog) {
    String plain = element(type);
    for (UserDefinedType each : catalog.lineage(plain)) {
      if (each.kind != ObjectKind.DOMAIN) {
        return DEFAULT;
      }
      if (each.has(Attribute.COLLATION)) {
        return each.get(Attribute.COLLATION);
      }
      plain = element(each.base);
    }
    return plain.equals("name") ? "\"C\"" : DEFAULT;
  }

  private static String element(String type) {
    return TypeName.of(type).base();
  }
}
