package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operator classes and families. The operators and support functions of a B-tree or hash class are
 * those for its own type; all others are the family's, whichever statement adds them: pg_dump
 * writes them as the access method has it ({@code amadjustmembers}; manual, section 36.16).
 */
public final class OperatorClassStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;
  private final Namespace namespace;

  /** What follows the first words of the statement. */
  public OperatorClassStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
    this.namespace = clauses.namespace;
  }

  /** After {@code CREATE OPERATOR CLASS}. */
  public Treatment createClass() {
    QualifiedName name = clauses.qualifiedName();
    Entity operators =
        new Entity(
            ObjectKind.OPERATOR_CLASS, namespace.home(name), name.name(), clauses.location());
    operators.set(Attribute.DEFAULT, in.takeWord("default"));
    in.expectWords("for", "type");
    String type = RoutineParameters.withoutModifiers(clauses.type());
    operators.set(Attribute.TYPE, type);
    in.expectWord("using");
    String method = in.name();
    operators.arguments = " USING " + method;
    QualifiedName family = in.takeWord("family") ? clauses.qualifiedName() : name;
    boolean usual = family.name().equals(operators.name);
    operators.set(Attribute.FAMILY, usual ? "" : namespace.home(family) + '.' + family.name());
    in.expectWord("as");
    Entity members = family(family, operators);
    do {
      if (in.takeWord("storage")) {
        String storage = RoutineParameters.withoutModifiers(clauses.type());
        operators.set(Attribute.STORAGE, storage.equals(type) ? "" : storage);
      } else {
        member(members, Optional.of(operators), method);
      }
    } while (in.takeComma());
    in.expectEnd();
    adopt(members, operators);
    catalog.add(operators);
    return Treatment.MODEL;
  }

  /** The family; a class without one is given one of its own name (CREATE OPERATOR CLASS). */
  private Entity family(QualifiedName name, Entity operators) {
    Optional<Entity> known = namespace.find(ObjectKind.OPERATOR_FAMILY, name, operators.arguments);
    if (known.isPresent()) {
      return known.get();
    }
    Entity family =
        new Entity(
            ObjectKind.OPERATOR_FAMILY, namespace.home(name), name.name(), operators.location);
    family.arguments = operators.arguments;
    catalog.add(family);
    return family;
  }

  /** After {@code CREATE OPERATOR FAMILY}. */
  public Treatment createFamily() {
    QualifiedName name = clauses.qualifiedName();
    Entity family =
        new Entity(
            ObjectKind.OPERATOR_FAMILY, namespace.home(name), name.name(), clauses.location());
    in.expectWord("using");
    family.arguments = " USING " + in.name();
    in.expectEnd();
    catalog.add(family);
    return Treatment.MODEL;
  }

  /** What follows the family in ALTER OPERATOR FAMILY. */
  public Treatment alterFamily(Entity family) {
    String method = family.arguments.substring(family.arguments.lastIndexOf(' ') + 1);
    if (in.takeWord("drop")) {
      do {
        String member = (in.takeWord("operator") ? "operator " : function()) + in.number();
        List<String> types = types();
        String operands = operands(types.get(0), types.get(types.size() - 1));
        holder(family, Optional.empty(), operands).set(member + operands, "");
      } while (in.takeComma());
    } else {
      in.expectWord("add");
      do {
        member(family, Optional.empty(), method);
      } while (in.takeComma());
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  private String function() {
    in.expectWord("function");
    return "function ";
  }

  /** {@code OPERATOR 1 <}, {@code OPERATOR 1 < (a, b)} or {@code FUNCTION 1 (a, b) f(a, b)}. */
  private void member(Entity family, Optional<Entity> operators, String method) {
    String type = operators.map(own -> own.get(Attribute.TYPE)).orElse("");
    if (in.takeWord("operator")) {
      String number = in.number();
      String operator = new ObjectReference(clauses).operatorName().name();
      String operands =
          in.at(TokenKind.OPEN_PAREN)
              ? new ObjectReference(clauses).operands()
              : operands(type, type);
      if (in.takeWords("for", "order", "by")) {
        operator += " for order by " + clauses.qualifiedName().name();
      } else {
        in.takeWords("for", "search");
      }
      holder(family, operators, operands).set("operator " + number + operands, operator);
      return;
    }
    String member = function() + in.number();
    List<String> types = in.at(TokenKind.OPEN_PAREN) ? types() : List.of();
    String function = DefinitionOptions.function(clauses);
    List<String> arguments = in.at(TokenKind.OPEN_PAREN) ? types() : List.of();
    String operands =
        types.isEmpty()
            ? usualOperands(method, member, type, arguments)
            : operands(types.get(0), types.get(types.size() - 1));
    holder(family, operators, operands)
        .set(member + operands, function + '(' + String.join(", ", arguments) + ')');
  }

  /** The class or the family that a member for these operands belongs to. */
  private Entity holder(Entity family, Optional<Entity> operators, String operands) {
    if (!family.arguments.equals(" USING btree") && !family.arguments.equals(" USING hash")) {
      return family;
    }
    return operators
        .or(() -> namespace.find(ObjectKind.OPERATOR_CLASS, nameOf(family), family.arguments))
        .filter(own -> operands.equals(operands(own)))
        .orElse(family);
  }

  private static QualifiedName nameOf(Entity entity) {
    return QualifiedName.of(entity.schema, entity.name);
  }

  private static String operands(Entity operators) {
    return operands(operators.get(Attribute.TYPE), operators.get(Attribute.TYPE));
  }

  /** Gives the class what its family was given for its type before it was made. */
  private void adopt(Entity family, Entity operators) {
    for (Map.Entry<String, Value> member : Map.copyOf(family.attributes).entrySet()) {
      boolean own = member.getKey().endsWith(operands(operators));
      if (own && holder(family, Optional.of(operators), operands(operators)) == operators) {
        family.attributes.remove(member.getKey());
        operators.attributes.putIfAbsent(member.getKey(), member.getValue());
      }
    }
  }

  /** The types a support function is for, where none are written ({@code assignProcTypes}). */
  private static String usualOperands(
      String method, String member, String type, List<String> arguments) {
    if (!arguments.isEmpty() && method.equals("hash")) {
      return operands(arguments.get(0), arguments.get(0));
    }
    if (method.equals("btree") && member.endsWith(" 1") && arguments.size() == 2) {
      return operands(arguments.get(0), arguments.get(1));
    }
    if (method.equals("btree") && member.endsWith(" 3") && arguments.size() == 5) {
      return operands(arguments.get(0), arguments.get(2));
    }
    return operands(type, type);
  }

  private List<String> types() {
    return new RoutineParameters(clauses).read().stream().map(Routine.Parameter::type).toList();
  }

  private static String operands(String left, String right) {
    return '(' + left + ',' + right + ')';
  }
}
