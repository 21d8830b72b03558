package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of an operator family and of the class in it. The operators and support functions of
 * a B-tree or hash class are those for its own type; all others are the family's, whichever
 * statement adds them: pg_dump writes them as the access method has it ({@code amadjustmembers};
 * manual, section 36.16).
 *
 * @param family the family
 * @param operators the class that is made, if one is
 * @param namespace what names mean
 */
record FamilyMembers(Entity family, Optional<Entity> operators, Namespace namespace) {

  /** Adds a member. */
  void add(OperatorMember member) {
    String type = operators.map(own -> own.get(Attribute.TYPE)).orElse("");
    List<String> types = OperatorMember.plain(member.types(), namespace);
    if (member instanceof OperatorMember.Storage storage) {
      String stored = storage.type().plain(namespace);
      operators.ifPresent(own -> own.set(Attribute.STORAGE, stored.equals(type) ? "" : stored));
    } else if (member instanceof OperatorMember.OfOperator operator) {
      String operands = types.isEmpty() ? operands(type, type) : operands(types);
      holder(operands).set(member.label() + operands, operator.spelling());
    } else if (member instanceof OperatorMember.OfFunction function) {
      List<String> arguments = function.arguments(namespace);
      String operands =
          types.isEmpty() ? usualOperands(member.label(), type, arguments) : operands(types);
      holder(operands).set(member.label() + operands, function.spelling(namespace));
    }
  }

  /** Whether there is a member. */
  boolean has(OperatorMember member) {
    String operands = operands(OperatorMember.plain(member.types(), namespace));
    return holder(operands).has(member.label() + operands);
  }

  /** What messages call a member, its number and types. */
  String named(OperatorMember member) {
    return member.label() + operands(OperatorMember.plain(member.types(), namespace));
  }

  /** Takes a member away. */
  void drop(OperatorMember member) {
    String operands = operands(OperatorMember.plain(member.types(), namespace));
    holder(operands).set(member.label() + operands, "");
  }

  /** Gives a class what its family was given for its type before it was made. */
  void adopt(Entity own) {
    for (Map.Entry<String, Value> member : Map.copyOf(family.attributes).entrySet()) {
      if (member.getKey().endsWith(operands(own)) && holder(operands(own)) == own) {
        family.attributes.remove(member.getKey());
        own.attributes.putIfAbsent(member.getKey(), member.getValue());
      }
    }
  }

  /** The class or the family that a member for these operands belongs to. */
  private Entity holder(String operands) {
    String method = method();
    if (!method.equals("btree") && !method.equals("hash")) {
      return family;
    }
    QualifiedName name = QualifiedName.of(family.schema, family.name);
    return operators
        .or(() -> namespace.find(ObjectKind.OPERATOR_CLASS, name, family.arguments))
        .filter(own -> operands.equals(operands(own)))
        .orElse(family);
  }

  private String method() {
    return family.arguments.substring(family.arguments.lastIndexOf(' ') + 1);
  }

  /** The types a support function is for, where none are written ({@code assignProcTypes}). */
  private String usualOperands(String label, String type, List<String> arguments) {
    String method = method();
    if (!arguments.isEmpty() && method.equals("hash")) {
      return operands(arguments.get(0), arguments.get(0));
    }
    if (method.equals("btree") && label.endsWith(" 1") && arguments.size() == 2) {
      return operands(arguments.get(0), arguments.get(1));
    }
    if (method.equals("btree") && label.endsWith(" 3") && arguments.size() == 5) {
      return operands(arguments.get(0), arguments.get(2));
    }
    return operands(type, type);
  }

  private static String operands(Entity operators) {
    return operands(operators.get(Attribute.TYPE), operators.get(Attribute.TYPE));
  }

  private static String operands(List<String> types) {
    return operands(types.get(0), types.get(types.size() - 1));
  }

  private static String operands(String left, String right) {
    return '(' + left + ',' + right + ')';
  }
}
