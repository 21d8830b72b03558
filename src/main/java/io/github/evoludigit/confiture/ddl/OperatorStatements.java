package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Operators, their classes and families, casts, transforms, conversions and collations. */
final class OperatorStatements {

  private static final String SHELL = "shell";

  private final Clauses clauses;
  private final TokenReader in;
  private final Database database;

  OperatorStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.database = clauses.database;
  }

  /** After {@code CREATE OPERATOR}. */
  Treatment createOperator() {
    if (in.takeWord("class")) {
      return createClass();
    }
    if (in.takeWord("family")) {
      return createFamily();
    }
    QualifiedName name = new ObjectReference(clauses).operatorName();
    Entity operator =
        new Entity(ObjectKind.OPERATOR, database.home(name), name.name(), clauses.location());
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
    database.find(operator.key()).filter(old -> old.has(SHELL)).ifPresent(database::remove);
    database.add(operator);
    addShell(operator, "commutator", '(' + right + ',' + left + ')');
    addShell(operator, "negator", operator.arguments);
    return Treatment.MODEL;
  }

  /** An operator that is named before it is made is there as a shell (CREATE OPERATOR, notes). */
  private void addShell(Entity operator, String option, String arguments) {
    if (!operator.has(option)) {
      return;
    }
    Entity shell =
        new Entity(ObjectKind.OPERATOR, operator.schema, operator.get(option), operator.location);
    shell.arguments = arguments;
    if (database.find(shell.key()).isEmpty()) {
      shell.set(SHELL, true);
      database.add(shell);
    }
  }

  /** Operators named by options are written with or without {@code OPERATOR(…)}. */
  private void set(Entity operator, String option, String value) {
    String plain = value;
    if (option.equals("commutator") || option.equals("negator")) {
      int space = value.lastIndexOf(' ');
      plain = value.endsWith(")") ? lastOperator(value) : value.substring(space + 1);
    }
    operator.set(option, plain.equals("none") || plain.equals("false") ? "" : plain);
  }

  private static String lastOperator(String value) {
    String inner = value.substring(0, value.length() - 1).trim();
    return inner.substring(inner.lastIndexOf(' ') + 1);
  }

  /** What follows the operator in ALTER OPERATOR. */
  Treatment alterOperator(Entity operator) {
    in.expectWord("set");
    new DefinitionOptions(clauses).read().forEach((option, value) -> set(operator, option, value));
    in.expectEnd();
    return Treatment.MODEL;
  }

  private Treatment createClass() {
    QualifiedName name = clauses.qualifiedName();
    Entity operators =
        new Entity(ObjectKind.OPERATOR_CLASS, database.home(name), name.name(), clauses.location());
    operators.set("default", in.takeWord("default"));
    in.expectWords("for", "type");
    operators.set("type", clauses.type());
    in.expectWord("using");
    operators.arguments = " USING " + in.label();
    if (in.takeWord("family")) {
      QualifiedName family = clauses.qualifiedName();
      boolean usual = family.name().equals(operators.name);
      operators.set("family", usual ? "" : database.home(family) + '.' + family.name());
    }
    in.expectWord("as");
    items(operators);
    database.add(operators);
    addFamily(operators);
    return Treatment.MODEL;
  }

  /** A class without a family is given one of its own name ({@code CREATE OPERATOR CLASS}). */
  private void addFamily(Entity operators) {
    Entity family =
        new Entity(
            ObjectKind.OPERATOR_FAMILY, operators.schema, operators.name, operators.location);
    family.arguments = operators.arguments;
    if (!operators.has("family") && database.find(family.key()).isEmpty()) {
      database.add(family);
    }
  }

  private Treatment createFamily() {
    QualifiedName name = clauses.qualifiedName();
    Entity family =
        new Entity(
            ObjectKind.OPERATOR_FAMILY, database.home(name), name.name(), clauses.location());
    in.expectWord("using");
    family.arguments = " USING " + in.label();
    in.expectEnd();
    database.add(family);
    return Treatment.MODEL;
  }

  /** {@code OPERATOR 1 <, FUNCTION 1 f(a, b), STORAGE t}. */
  private void items(Entity entity) {
    do {
      if (in.takeWord("storage")) {
        String type = clauses.type();
        entity.set("storage", type.equals(entity.get("type")) ? "" : type);
      } else if (in.takeWord("operator")) {
        String number = in.number();
        QualifiedName name = new ObjectReference(clauses).operatorName();
        StringBuilder item = new StringBuilder(name.name());
        if (in.at(TokenKind.OPEN_PAREN)) {
          String operands = new ObjectReference(clauses).operands();
          String type = entity.get("type");
          item.append(operands.equals('(' + type + ',' + type + ')') ? "" : operands);
        }
        if (in.takeWords("for", "order", "by")) {
          item.append(" for order by ").append(clauses.qualifiedName().name());
        } else {
          in.takeWords("for", "search");
        }
        entity.set("operator " + number, item.toString());
      } else {
        in.expectWord("function");
        String number = in.number();
        if (in.at(TokenKind.OPEN_PAREN)) {
          String types = RoutineParameters.arguments(new RoutineParameters(clauses).read());
          String type = entity.get("type");
          boolean usual =
              types.equals('(' + type + ')') || types.equals('(' + type + ", " + type + ')');
          number += usual ? "" : ' ' + types;
        }
        entity.set("function " + number, function());
      }
    } while (in.takeComma());
    in.expectEnd();
  }

  /** A function with the types of its arguments, if they are written. */
  private String function() {
    String function = DefinitionOptions.function(clauses);
    return in.at(TokenKind.OPEN_PAREN)
        ? function + RoutineParameters.arguments(new RoutineParameters(clauses).read())
        : function;
  }

  /** What follows the family in ALTER OPERATOR FAMILY. */
  Treatment alterFamily(Entity family) {
    in.expectWord("add");
    items(family);
    return Treatment.MODEL;
  }

  /** After {@code CREATE CAST}. */
  Treatment createCast() {
    ObjectKey key = new ObjectReference(clauses).cast();
    Entity cast = new NamelessEntity(key, clauses.location());
    if (in.takeWords("with", "function")) {
      cast.set("function", function());
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
    database.add(cast);
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
      transform.set(from ? "from sql" : "to sql", function());
    } while (in.takeComma());
    in.expectClose();
    in.expectEnd();
    database.add(transform);
    return Treatment.MODEL;
  }

  /** After {@code CREATE [DEFAULT] CONVERSION}. */
  Treatment createConversion(boolean isDefault) {
    QualifiedName name = clauses.qualifiedName();
    Entity conversion =
        new Entity(ObjectKind.CONVERSION, database.home(name), name.name(), clauses.location());
    conversion.set("default", isDefault);
    in.expectWord("for");
    conversion.set("from", encoding(in.string()));
    in.expectWord("to");
    conversion.set("to", encoding(in.string()));
    in.expectWord("from");
    conversion.set("function", DefinitionOptions.function(clauses));
    in.expectEnd();
    database.add(conversion);
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
        new Entity(ObjectKind.COLLATION, database.home(name), name.name(), clauses.location());
    if (in.takeWord("from")) {
      copyCollation(clauses.qualifiedName(), collation);
    } else {
      new DefinitionOptions(clauses)
          .read()
          .forEach((option, value) -> setCollation(collation, option, value));
    }
    in.expectEnd();
    if (!ifNotExists || database.find(collation.key()).isEmpty()) {
      database.add(collation);
    }
    return Treatment.MODEL;
  }

  /** The collations of the operating system are named as it names them (section 23.2.2). */
  private void copyCollation(QualifiedName source, Entity collation) {
    Optional<Entity> known = database.find(ObjectKind.COLLATION, source, "");
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
