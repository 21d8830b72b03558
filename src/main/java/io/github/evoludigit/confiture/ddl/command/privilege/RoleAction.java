package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import java.util.List;
import java.util.Map;

/** What CREATE and ALTER ROLE say of a role. */
sealed interface RoleAction {

  /** Changes the role. */
  void applyTo(Entity role, Execution execution);

  /** An option that says all of an attribute. */
  record Set(String attribute, String value) implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      role.set(attribute, value);
    }
  }

  /** {@code IN ROLE groups}: the role is a member of them. */
  record Join(List<WrittenRole> groups) implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      Roles roles = new Roles(execution);
      groups.forEach(group -> roles.join(role, roles.role(group), Map.of()));
    }
  }

  /** {@code ROLE}, {@code ADMIN} and {@code ADD USER members}: they are members of the role. */
  record Admit(List<WrittenRole> members, Map<String, Boolean> options) implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      Roles roles = new Roles(execution);
      members.forEach(member -> roles.join(roles.role(member), role, options));
    }
  }

  /** {@code DROP USER members}. */
  record Dismiss(List<WrittenRole> members) implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      Roles roles = new Roles(execution);
      members.forEach(member -> roles.leave(roles.role(member), role, ""));
    }
  }

  /** {@code RENAME TO name}. */
  record Rename(String name) implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      new Roles(execution).rename(role, name);
    }
  }

  /**
   * {@code SET} and {@code RESET} of a setting.
   *
   * @param where the database it is for, as it is added to the setting's name; empty for all
   */
  record Setting(String where, SettingClause setting) implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      setting.applyTo(role, where, execution);
    }
  }

  /** What is of no matter afterwards. */
  record Nothing() implements RoleAction {
    @Override
    public void applyTo(Entity role, Execution execution) {
      // A number of a system that is none any more.
    }
  }
}
