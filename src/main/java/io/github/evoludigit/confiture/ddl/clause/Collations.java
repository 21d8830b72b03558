package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.Optional;

/** Collations, which are said only where they are not their type's own (section 23.2). */
public final class Collations {

  private Collations() {}

  /** A collation's name; those of pg_catalog are written without schema. */
  public static String spelling(QualifiedName name, Namespace namespace) {
    if (name.schema().filter("pg_catalog"::equals).isPresent()) {
      return SqlName.quoted(name.name());
    }
    Optional<Entity> known = namespace.find(ObjectKind.COLLATION, name, "");
    return known.map(entity -> entity.key().identity()).orElse(name.toString());
  }

  /**
   * The collation of something of a type; empty if it is the type's own. Only names and domains
   * have another than the default one.
   *
   * @param collation the collation as it is spelt
   */
  public static String of(String type, String collation, Namespace namespace) {
    String plain = collation.equals("default") ? "\"default\"" : collation;
    return plain.equals(usual(type.replace("[]", ""), namespace)) ? "" : plain;
  }

  private static String usual(String type, Namespace namespace) {
    if (type.equals("name")) {
      return "\"C\"";
    }
    Optional<UserDefinedType> domain = namespace.catalog().typeOf(type);
    if (domain.filter(found -> found.kind == ObjectKind.DOMAIN).isEmpty()) {
      return "\"default\"";
    }
    return domain.get().has(Attribute.COLLATION)
        ? domain.get().get(Attribute.COLLATION)
        : usual(domain.get().base, namespace);
  }
}
