package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Admission;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * CREATE TYPE: an enumeration, a range, a composite, a base type or a shell.
 *
 * @param name its name
 * @param form what it is made of
 */
public record CreateType(WrittenName name, TypeForm form) implements Command {

  /** After {@code CREATE TYPE}. */
  public static Command read(TokenReader in) {
    WrittenName name = new ClauseReader(in).name();
    TypeForm form = TypeForm.read(in);
    in.expectEnd();
    return new CreateType(name, form);
  }

  @Override
  public Treatment apply(Execution execution) {
    String home = execution.namespace().home(name.name());
    String own = name.name().name();
    UserDefinedType type =
        new UserDefinedType(ObjectKind.TYPE, home, own, form.sort(), execution.location());
    form.applyTo(type, execution);
    if (form.sort() == Sort.BASE) {
      Optional<UserDefinedType> shell = execution.namespace().findType(QualifiedName.of(home, own));
      new Admission(execution.catalog()).judge(type);
      shell.ifPresent(execution.catalog()::remove);
    }
    execution.catalog().add(type);
    type.multirange.ifPresent(execution.catalog()::add);
    execution.catalog().begin(type);
    return Treatment.MODEL;
  }
}
