package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement about roles. */
sealed interface RoleCommand extends Command {

  /** CREATE ROLE. */
  record OfNamed(String name, List<RoleAction> actions) implements RoleCommand {
    @Override
    public Treatment apply(Execution execution) {
      Entity role = new Roles(execution).role(name);
      actions.forEach(action -> action.applyTo(role, execution));
      return new ClusterObjects(execution).treatment();
    }
  }

  /** ALTER ROLE. */
  record Of(WrittenRole written, List<RoleAction> actions) implements RoleCommand {
    @Override
    public Treatment apply(Execution execution) {
      Entity role = new Roles(execution).role(written);
      actions.forEach(action -> action.applyTo(role, execution));
      return new ClusterObjects(execution).treatment();
    }
  }

  /** ALTER ROLE ALL. */
  record OfAll(RoleAction setting) implements RoleCommand {
    @Override
    public Treatment apply(Execution execution) {
      ClusterObjects cluster = new ClusterObjects(execution);
      setting.applyTo(cluster.object(ObjectKind.ROLE, "all"), execution);
      return cluster.treatment();
    }
  }

  /**
   * GRANT and REVOKE of roles.
   *
   * @param groups the roles that are given or taken
   * @param members who gets or loses them
   * @param given what the membership gives; none if it ends
   * @param taken what of the membership ends; empty for all of it
   */
  record Membership(
      List<WrittenRole> groups,
      List<WrittenRole> members,
      Optional<Map<String, Boolean>> given,
      String taken)
      implements RoleCommand {
    @Override
    public Treatment apply(Execution execution) {
      ClusterObjects cluster = new ClusterObjects(execution);
      if (cluster.areCompared()) {
        Roles roles = new Roles(execution);
        for (WrittenRole group : groups) {
          for (WrittenRole member : members) {
            Entity of = roles.role(member);
            Entity in = roles.role(group);
            given.ifPresentOrElse(
                options -> roles.join(of, in, options), () -> roles.leave(of, in, taken));
          }
        }
      }
      return cluster.treatment();
    }
  }
}
