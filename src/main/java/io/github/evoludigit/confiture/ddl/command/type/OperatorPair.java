package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Admission;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operators that name each other as commutators and negators. The other one of a pair points back,
 * unless it points elsewhere; one that is named before it is made is there as a shell (manual,
 * CREATE OPERATOR, notes; {@code OperatorUpd} in {@code pg_operator.c}).
 */
final class OperatorPair {

  /** What the options are called that name another operator. */
  private static final List<String> OPTIONS = List.of("commutator", "negator");

  private final Namespace namespace;

  private final Catalog catalog;

  OperatorPair(Namespace namespace) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
  }

  /**
   * An operator takes the place of the shell that others have made of it. What they pointed back to
   * is lost since PostgreSQL 18 where it does not point to them itself.
   */
  void fill(Entity operator) {
    Optional<Entity> shell = catalog.find(operator.key());
    if (shell.isEmpty() || !shell.get().has(Admission.SHELL)) {
      return;
    }
    catalog.remove(shell.get());
    shell.get().replacedBy(operator);
    if (!catalog.session().comparedServer().isAtLeast(18)) {
      for (String option : OPTIONS) {
        if (shell.get().has(option)) {
          operator.set(option, shell.get().attributes.get(option));
        }
      }
    }
  }

  /** Sets the options of an operator, which are not kept where they are the usual ones. */
  void setOptions(Entity operator, Map<String, String> options) {
    for (Map.Entry<String, String> written : options.entrySet()) {
      String option = written.getKey();
      String value = written.getValue();
      if (value.equals("none") || value.equals("false")) {
        operator.set(option, "");
      } else if (OPTIONS.contains(option)) {
        link(operator, option, value);
      } else {
        operator.set(option, value);
      }
    }
  }

  /**
   * Makes a pair of an operator and another.
   *
   * @param option what the other one is to it
   * @param written the other one's name, with its schema if that is written
   */
  private void link(Entity operator, String option, String written) {
    int dot = written.lastIndexOf('.');
    Optional<String> schema =
        dot < 0 ? Optional.empty() : Optional.of(Token.of(written.substring(0, dot)).get(0).text());
    QualifiedName name = new QualifiedName(schema, written.substring(dot + 1));
    String operands = operator.arguments;
    if (option.equals("commutator")) {
      int comma = operands.indexOf(',');
      operands =
          '('
              + operands.substring(comma + 1, operands.length() - 1)
              + ','
              + operands.substring(1, comma)
              + ')';
    }
    Optional<Entity> known = namespace.find(ObjectKind.OPERATOR, name, operands);
    Entity other = known.isPresent() ? known.get() : shell(name, operands, operator);
    operator.set(option, reference(operator, other));
    if (!other.has(option)) {
      other.set(option, reference(other, operator));
    }
  }

  private Entity shell(QualifiedName name, String operands, Entity by) {
    Entity shell = new Entity(ObjectKind.OPERATOR, namespace.home(name), name.name(), by.location);
    shell.arguments = operands;
    shell.set(Admission.SHELL, true);
    catalog.add(shell);
    return shell;
  }

  /** The name of another operator, with its schema where that is not the operator's own. */
  private Value reference(Entity from, Entity to) {
    return () -> {
      Entity now = to.now();
      if (catalog.find(now.key()).filter(found -> found == now).isEmpty()) {
        return ""; // It was dropped.
      }
      return now.schema.equals(from.schema)
          ? now.name
          : SqlName.quoted(now.schema) + '.' + now.name;
    };
  }
}
