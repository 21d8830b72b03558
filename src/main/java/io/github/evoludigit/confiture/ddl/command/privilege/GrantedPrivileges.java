package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;

/** What a GRANT gives, and a REVOKE takes, of one object. */
record GrantedPrivileges(Execution execution, boolean grant, boolean option) {

  /** Gives a privilege to a role, or takes it. */
  void apply(Entity object, String role, WrittenPrivilege privilege) {
    if (object instanceof BroughtObject brought) {
      change(brought, holder(object, role), privilege);
      return;
    }
    if (privilege.columns().isEmpty()) {
      change(object, role, list(privilege, Privileges.classOf(object.kind)));
      if (!grant && !option && object instanceof Relation relation) {
        for (Column column : relation.columns.values()) {
          column.acl().revoke(holder(column, role), list(privilege, "columns"), false);
        }
      }
      return;
    }
    if (!(object instanceof Relation relation)) {
      return;
    }
    for (Token name : privilege.columns()) {
      Column column = relation.columns.get(name.text());
      if (column == null) {
        column = new Column(relation, name.text(), "", execution.location());
        relation.columns.put(name.text(), column);
      }
      change(column, role, list(privilege, "columns"));
    }
  }

  private void change(BroughtObject object, String role, WrittenPrivilege privilege) {
    String objects = privilege.columns().isEmpty() ? object.objects() : "columns";
    List<String> all = new ArrayList<>();
    for (String name : list(privilege, objects)) {
      if (privilege.columns().isEmpty()) {
        all.add(name);
      }
      privilege.columns().forEach(column -> all.add(name + " (" + column.text() + ')'));
    }
    for (String each : all) {
      if (grant) {
        object.grant(role, each, option);
      } else {
        object.revoke(role, each, option);
      }
    }
  }

  /** Those privileges that a class of objects has. */
  List<String> list(WrittenPrivilege privilege, String objects) {
    List<String> all = Privileges.all(objects, execution.session().comparedServer());
    if (privilege.isAll()) {
      return all;
    }
    return all.contains(privilege.name()) ? List.of(privilege.name()) : List.of();
  }

  private void change(Entity object, String role, List<String> privileges) {
    if (grant) {
      object.acl().grant(holder(object, role), privileges, option);
    } else {
      object.acl().revoke(holder(object, role), privileges, option);
    }
  }

  private String holder(Entity object, String role) {
    String loader = execution.session().loader();
    Entity owned = object.kind == ObjectKind.COLUMN ? object.parent.orElse(object) : object;
    String named = role.isEmpty() ? loader : role;
    String owner = owned.owner().isEmpty() ? loader : owned.owner();
    return named.equals(owner) ? Acl.OWNER : named;
  }
}
