package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Outside;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * CREATE OPERATOR CLASS.
 *
 * @param name its name
 * @param isDefault whether it is the default one of its type
 * @param type the type it is for
 * @param method the access method
 * @param family the family it is in, if it is said
 * @param members its operators and functions
 */
public record CreateOperatorClass(
    WrittenName name,
    boolean isDefault,
    WrittenType type,
    Token method,
    Optional<WrittenName> family,
    List<OperatorMember> members)
    implements Command {

  /** After {@code CREATE OPERATOR CLASS}. */
  public static Command read(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    WrittenName name = clauses.name();
    boolean isDefault = in.takeWord("default");
    in.expectWords("for", "type");
    WrittenType type = WrittenType.read(in);
    in.expectWord("using");
    Token method = in.nameToken();
    Optional<WrittenName> family =
        in.takeWord("family") ? Optional.of(clauses.name()) : Optional.empty();
    in.expectWord("as");
    List<OperatorMember> members = OperatorMember.readAll(in);
    in.expectEnd();
    return new CreateOperatorClass(name, isDefault, type, method, family, members);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Entity operators =
        new Entity(
            ObjectKind.OPERATOR_CLASS,
            namespace.home(name.name()),
            name.name().name(),
            execution.location());
    operators.set(Attribute.DEFAULT, isDefault);
    operators.set(Attribute.TYPE, type.plain(namespace));
    operators.arguments = " USING " + method.text();
    new ServerNames(execution.catalog()).indexMethod(method.text(), method);
    family.ifPresent(written -> judge(written, execution));
    Entity home = family(family.orElse(name), operators, execution);
    operators.set(Attribute.FAMILY, new FamilyName(home, operators));
    FamilyMembers all = new FamilyMembers(home, Optional.of(operators), namespace);
    new MemberCheck(execution, operators.get(Attribute.TYPE)).check(members);
    members.forEach(all::add);
    all.adopt(operators);
    execution.catalog().add(operators);
    return Treatment.MODEL;
  }

  /** Says that the family that is written is not there, if so. */
  private void judge(WrittenName written, Execution execution) {
    QualifiedName family = written.name();
    String using = " USING " + method.text();
    Namespace namespace = execution.namespace();
    if (namespace.find(ObjectKind.OPERATOR_FAMILY, family, using).isEmpty()
        && !new Outside(namespace).mayHold(ObjectKind.OPERATOR_FAMILY, family)) {
      execution.refuse(
          new Unreadable(
                  SqlState.UNDEFINED_OBJECT,
                  "operator family \""
                      + family.schema().map(home -> home + '.').orElse("")
                      + family.name()
                      + "\" does not exist for access method \""
                      + method.text()
                      + '"',
                  written.token(),
                  "")
              .about(Missing.of("operator family", family.schema(), family.name())));
    }
  }

  /** The family; a class without one is given one of its own name (CREATE OPERATOR CLASS). */
  private static Entity family(WrittenName name, Entity operators, Execution execution) {
    Namespace namespace = execution.namespace();
    Optional<Entity> known =
        namespace.find(ObjectKind.OPERATOR_FAMILY, name.name(), operators.arguments);
    if (known.isPresent()) {
      return known.get();
    }
    Entity family =
        new Entity(
            ObjectKind.OPERATOR_FAMILY,
            namespace.home(name.name()),
            name.name().name(),
            operators.location);
    family.arguments = operators.arguments;
    execution.catalog().add(family);
    return family;
  }
}
