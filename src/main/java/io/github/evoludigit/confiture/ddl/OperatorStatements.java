package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Operators, casts, transforms, conversions and collations. */
final class OperatorStatements {

  private static final String SHELL = "shell";

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  OperatorStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE OPERATOR}. */
  Treatment createOperator() {
    if (in.takeWord("class")) {
      return new OperatorClassStatements(clauses).createClass();
    }
    if (in.takeWord("family")) {
      return new OperatorClassStatements(clauses).createFamily();
    }
    QualifiedName name = new ObjectReference(clauses).operatorName();
    Entity operator =
        new Entity(ObjectKind.OPERATOR, namespace.home(name), name.name(), clauses.location());
    Map<String, String> options = new DefinitionOptions(clauses).read();
    in.expectEnd();
    operator.arguments =
        '('
            + options.getOrDefault("leftarg", "NONE")
            + ','
            + options.getOrDefault("rightarg", "NONE")
            + ')';
    String left = options.getOrDefault("leftarg", "NONE");
    String right = options.getOrDefault("rightarg", "NONE");
    options.keySet().removeAll(List.of("leftarg", "rightarg"));
    options.forEach((option, value) -> set(operator, option, value));
    catalog.find(operator.key()).filter(old -> old.has(SHELL)).ifPresent(catalog::remove);
    catalog.add(operator);
    pair(operator, "commutator", '(' + right + ',' + left + ')');
    pair(operator, "negator", operator.arguments);
    return Treatment.MODEL;
  }

  /**
   * The other operator of a pair points back. One that is named before it is made is there as a
   * shell (CREATE OPERATOR, notes).
   */
  private void pair(Entity operator, String option, String arguments) {
    if (!operator.has(option)) {
      return;
    }
    Entity shell =
        new Entity(ObjectKind.OPERATOR, operator.schema, operator.get(option), operator.location);
    shell.arguments = arguments;
    Optional<Entity> known = catalog.find(shell.key());
    if (known.isEmpty()) {
      shell.set(SHELL, true);
      catalog.add(shell);
    }
    Entity other = known.orElse(shell);
    if (!other.has(option)) {
      other.set(option, operator.name);
    }
  }

  private void set(Entity operator, String option, String value) {
    boolean other = option.equals("commutator") || option.equals("negator");
    String plain = other ? DefinitionOptions.operator(value) : value;
    operator.set(option, plain.equals("none") || plain.equals("false") ? "" : plain);
  }

  /** What follows the operator in ALTER OPERATOR. */
  Treatment alterOperator(Entity operator) {
    in.expectWord("set");
    new DefinitionOptions(clauses).read().forEach((option, value) -> set(operator, option, value));
    in.expectEnd();
    return Treatment.MODEL;
  }

  /** After {@code CREATE CAST}. */
  Treatment createCast() {
    ObjectKey key = new ObjectReference(clauses).cast();
    Entity cast = new NamelessEntity(key, clauses.location());
    if (in.takeWords("with", "function")) {
      cast.set("function", DefinitionOptions.signature(clauses));
    } else if (in.takeWords("without", "function")) {
      cast.set("method", "binary");
    } else {
      in.expectWords("with", "inout");
      cast.set("method", "in and out");
    }
    if (in.takeWord("as")) {
      String context = in.label();
      cast.set("context", context);
    }
    in.expectEnd();
    catalog.add(cast);
    return Treatment.MODEL;
  }

  /** After {@code CREATE [OR REPLACE] TRANSFORM}. */
  Treatment createTransform() {
    ObjectKey key = new ObjectReference(clauses).transform();
    Entity transform = new NamelessEntity(key, clauses.location());
    in.expectOpen();
    do {
      boolean from = in.takeWord("from");
      if (!from) {
        in.expectWord("to");
      }
      in.expectWords("sql", "with", "function");
      transform.set(from ? "from sql" : "to sql", DefinitionOptions.signature(clauses));
    } while (in.takeComma());
    in.expectClose();
    in.expectEnd();
    catalog.add(transform);
    return Treatment.MODEL;
  }

  /** After {@code CREATE [DEFAULT] CONVERSION}. */
  Treatment createConversion(boolean isDefault) {
    QualifiedName name = clauses.qualifiedName();
    Entity conversion =
        new Entity(ObjectKind.CONVERSION, namespace.home(name), name.name(), clauses.location());
    conversion.set("default", isDefault);
    in.expectWord("for");
    conversion.set("from", encoding(in.string()));
    in.expectWord("to");
    conversion.set("to", encoding(in.string()));
    in.expectWord("from");
    conversion.set("function", DefinitionOptions.function(clauses));
    in.expectEnd();
    catalog.add(conversion);
    return Treatment.MODEL;
  }

  private static String encoding(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return switch (plain) {
      case "unicode" -> "utf8";
      case "iso88591" -> "latin1";
      default -> plain;
    };
  }

  /** After {@code CREATE COLLATION}. */
  Treatment createCollation() {
    boolean ifNotExists = clauses.ifNotExists();
    QualifiedName name = clauses.qualifiedName();
    Entity collation =
        new Entity(ObjectKind.COLLATION, namespace.home(name), name.name(), clauses.location());
    if (in.takeWord("from")) {
      copyCollation(clauses.qualifiedName(), collation);
    } else {
      new DefinitionOptions(clauses)
          .read()
          .forEach((option, value) -> setCollation(collation, option, value));
    }
    in.expectEnd();
    if (!ifNotExists || catalog.find(collation.key()).isEmpty()) {
      catalog.add(collation);
    }
    return Treatment.MODEL;
  }

  /** The collations of the operating system are named as it names them (section 23.2.2). */
  private void copyCollation(QualifiedName source, Entity collation) {
    Optional<Entity> known = namespace.find(ObjectKind.COLLATION, source, "");
    if (known.isPresent()) {
      known.get().attributes.forEach(collation::set);
      collation.attributes.remove("comment");
    } else {
      collation.set("lc_collate", Quotation.literal(source.name()));
      collation.set("lc_ctype", Quotation.literal(source.name()));
    }
  }

  private static void setCollation(Entity collation, String option, String value) {
    String plain = value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    switch (option) {
      case "provider" -> collation.set(option, plain.equals("libc") ? "" : plain);
      case "deterministic" -> collation.set(option, plain.equals("true") ? "" : plain);
      case "locale" -> {
        collation.set("lc_collate", Quotation.literal(plain));
        collation.set("lc_ctype", Quotation.literal(plain));
      }
      case "version" -> {
        // Recorded by the server that made the collation.
      }
      default -> collation.set(option, Quotation.literal(plain));
    }
  }
}
