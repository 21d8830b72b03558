package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/** CREATE COLLATION. */
public final class CreateCollation {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateCollation(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE COLLATION}. */
  public Treatment read() {
    boolean ifNotExists = clauses.ifNotExists();
    QualifiedName name = clauses.qualifiedName();
    Entity collation =
        new Entity(ObjectKind.COLLATION, namespace.home(name), name.name(), clauses.location());
    if (in.takeWord("from")) {
      copy(clauses.qualifiedName(), collation);
    } else {
      new DefinitionOptions(clauses)
          .read()
          .forEach((option, value) -> set(collation, option, value));
    }
    in.expectEnd();
    if (!ifNotExists || catalog.find(collation.key()).isEmpty()) {
      catalog.add(collation);
    }
    return Treatment.MODEL;
  }

  /** The collations of the operating system are named as it names them (section 23.2.2). */
  private void copy(QualifiedName source, Entity collation) {
    Optional<Entity> known = namespace.find(ObjectKind.COLLATION, source, "");
    if (known.isPresent()) {
      known.get().attributes.forEach(collation::set);
      collation.attributes.remove(Attribute.COMMENT.spelling());
    } else {
      collation.set(Attribute.LC_COLLATE, Quotation.literal(source.name()));
      collation.set(Attribute.LC_CTYPE, Quotation.literal(source.name()));
    }
  }

  private static void set(Entity collation, String option, String value) {
    String plain = value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    switch (option) {
      case "provider" -> collation.set(option, plain.equals("libc") ? "" : plain);
      case "deterministic" -> collation.set(option, plain.equals("true") ? "" : plain);
      case "locale" -> {
        collation.set(Attribute.LC_COLLATE, Quotation.literal(plain));
        collation.set(Attribute.LC_CTYPE, Quotation.literal(plain));
      }
      case "version" -> {
        // Recorded by the server that made the collation.
      }
      default -> collation.set(option, Quotation.literal(plain));
    }
  }
}
