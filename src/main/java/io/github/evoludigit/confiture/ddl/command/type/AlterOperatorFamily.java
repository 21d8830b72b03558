package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;

/**
 * ALTER OPERATOR FAMILY, except for what all objects share.
 *
 * @param target the family
 * @param drop whether members are taken away
 * @param members the members that are added or taken away
 */
public record AlterOperatorFamily(AlterTarget target, boolean drop, List<OperatorMember> members)
    implements Command {

  /** What follows the family, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    boolean drop = in.takeWord("drop");
    if (!drop) {
      in.expectWord("add");
    }
    List<OperatorMember> members =
        drop ? OperatorMember.readDropped(in) : OperatorMember.readAll(in);
    in.expectEnd();
    return new AlterOperatorFamily(target, drop, members);
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> family = target.find(execution);
    if (family.isPresent()) {
      FamilyMembers all = new FamilyMembers(family.get(), Optional.empty(), execution.namespace());
      MemberCheck check = new MemberCheck(execution, "");
      if (drop) {
        check.checkDropped(all, members);
      } else {
        check.check(members);
      }
      members.forEach(drop ? all::drop : all::add);
    }
    return Treatment.MODEL;
  }
}
