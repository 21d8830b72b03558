package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.OtherKind;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ServerObjects;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GRANT and REVOKE of privileges on objects.
 *
 * @param grant whether they are given
 * @param privileges the privileges
 * @param target what they are on
 * @param roles who gets them, or had them
 * @param option whether the right to pass them on is given, or alone is taken
 */
record Grant(
    boolean grant,
    List<WrittenPrivilege> privileges,
    GrantTarget target,
    List<WrittenRole> roles,
    boolean option)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    if (target.objects().equals(Privileges.LARGE_OBJECTS)) {
      return Treatment.ROWS;
    }
    List<Entity> objects;
    if (target.cluster().names().isEmpty()) {
      objects = objects(execution);
      check(objects, execution);
    } else {
      check(List.of(), execution);
      ClusterObjects cluster = new ClusterObjects(execution);
      if (!cluster.areCompared()) {
        return Treatment.CLUSTER;
      }
      objects = new ArrayList<>();
      for (String name : target.cluster().names()) {
        objects.add(cluster.object(target.cluster().kind(), name));
      }
    }
    GrantedPrivileges granted = new GrantedPrivileges(execution, grant, option);
    for (Entity object : objects) {
      for (WrittenRole role : roles) {
        for (WrittenPrivilege privilege : privileges) {
          granted.apply(object, role.resolve(execution.session()), privilege);
        }
      }
    }
    return Treatment.MODEL;
  }

  private List<Entity> objects(Execution execution) {
    List<Entity> objects = new ArrayList<>();
    for (GrantTarget.Named named : target.named()) {
      objects.add(object(named, execution));
    }
    for (Token schema : target.schemas()) {
      new Absence(execution)
          .object(ObjectKind.SCHEMA, schema)
          .ifPresent(
              missing -> {
                throw missing;
              });
      for (Entity entity : execution.catalog().inSchema(schema.text())) {
        if (isAmong(entity.kind)) {
          objects.add(entity);
        }
      }
      objects.addAll(new BroughtObjects(execution).inSchema(schema.text(), target.objects()));
    }
    return objects;
  }

  private boolean isAmong(ObjectKind kind) {
    return switch (target.objects()) {
      case "tables" -> kind.isRelation();
      case "sequences" -> kind == ObjectKind.SEQUENCE;
      case "functions" -> kind == ObjectKind.FUNCTION || kind == ObjectKind.AGGREGATE;
      case "procedures" -> kind == ObjectKind.PROCEDURE;
      default -> Privileges.classOf(kind).equals("functions");
    };
  }

  /** The object of a name, which an extension or the server can have made. */
  private Entity object(GrantTarget.Named named, Execution execution) {
    WrittenReference reference = named.reference();
    boolean untrusted =
        named.kind() == ObjectKind.LANGUAGE
            && ServerObjects.exists(
                ServerObjects.Kind.UNTRUSTED_LANGUAGE, reference.token().text());
    if (untrusted) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          "language \"" + reference.token().text() + "\" is not trusted",
          reference.token(),
          "");
    }
    Optional<Entity> found = reference.find(execution).filter(entity -> !entity.implicit);
    if (found.isPresent()) {
      expectKind(reference, found.get());
      return found.get();
    }
    Optional<BroughtObject> brought = new BroughtObjects(execution).find(reference);
    if (brought.isPresent()) {
      return brought.get();
    }
    return reference.get(execution);
  }

  /** On a table is on anything with rows, a sequence too. */
  private static void expectKind(WrittenReference reference, Entity found) {
    boolean table =
        reference instanceof WrittenReference.OfClass relation
            && relation.kind() == ObjectKind.TABLE;
    if (!table) {
      Optional<Unreadable> wrong = OtherKind.of(reference, found);
      if (wrong.isPresent()) {
        throw wrong.get();
      }
    } else if (found.kind == ObjectKind.INDEX || found instanceof Constraint) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE, '"' + found.name + "\" is an index", reference.token(), "");
    }
  }

  private void check(List<Entity> objects, Execution execution) {
    if (grant && option) {
      for (WrittenRole role : roles) {
        if (role.resolve(execution.session()).equals(Acl.PUBLIC)) {
          throw new Unreadable(
              SqlState.INVALID_GRANT_OPERATION,
              "grant options can only be granted to roles",
              role.token(),
              "");
        }
      }
    }
    for (WrittenPrivilege privilege : privileges) {
      if (privilege.columns().isEmpty()) {
        privilege.expectOneOf(Privileges.possible(target.word()), target.word());
      } else if (!target.isOfRelations()) {
        throw new Unreadable(
            SqlState.INVALID_GRANT_OPERATION,
            "column privileges are only valid for relations",
            privilege.token(),
            "");
      }
    }
    for (Entity object : objects) {
      if (object instanceof Relation relation && target.isOfRelations()) {
        check(relation);
      }
    }
  }

  private void check(Relation relation) {
    for (WrittenPrivilege privilege : privileges) {
      if (privilege.columns().isEmpty()) {
        privilege.expectOneOf(Privileges.possible("table"), "table");
      } else {
        privilege.expectOneOf(Privileges.possible("column"), "column");
        for (Token column : privilege.columns()) {
          if (relation.known && !relation.columns.containsKey(column.text())) {
            throw MissingObject.column(column, relation);
          }
        }
      }
    }
  }
}
