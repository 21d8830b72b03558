package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement about what all databases of a cluster share, but for those that are only of roles.
 */
sealed interface ClusterCommand extends Command {

  /** CREATE and ALTER of a database or a tablespace. */
  record Change(ObjectKind kind, String name, List<ClusterAction> actions)
      implements ClusterCommand {
    @Override
    public Treatment apply(Execution execution) {
      ClusterObjects cluster = new ClusterObjects(execution);
      Entity entity = cluster.object(kind, name);
      actions.forEach(action -> action.applyTo(entity, cluster));
      return cluster.treatment();
    }
  }

  /**
   * DROP.
   *
   * @param kind what is dropped
   * @param ifExists whether it need not be there
   * @param names the names
   */
  record Drop(ObjectKind kind, boolean ifExists, List<Token> names) implements ClusterCommand {
    @Override
    public Treatment apply(Execution execution) {
      ClusterObjects cluster = new ClusterObjects(execution);
      List<Entity> dropped = new ArrayList<>();
      for (Token name : names) {
        Optional<Entity> known = cluster.known(kind, name.text());
        if (known.isEmpty() && !ifExists && cluster.areCompared()) {
          throw Unreadable.outside("an object that is not known", name);
        }
        known.ifPresent(dropped::add);
      }
      for (Entity entity : dropped) {
        if (kind == ObjectKind.ROLE) {
          new Roles(execution).drop(entity);
        } else {
          execution.catalog().remove(entity);
        }
      }
      return cluster.treatment();
    }
  }

  /**
   * COMMENT ON and SECURITY LABEL.
   *
   * @param kind what is described
   * @param name its name
   * @param attribute what the text becomes
   * @param text the text; empty for none
   */
  record Describe(ObjectKind kind, String name, String attribute, String text)
      implements ClusterCommand {
    @Override
    public Treatment apply(Execution execution) {
      ClusterObjects cluster = new ClusterObjects(execution);
      String constant = text.isEmpty() ? "" : Quotation.literal(text);
      cluster.object(kind, name).set(attribute, constant);
      return cluster.treatment();
    }
  }

  /** ALTER SYSTEM SET and RESET of a parameter. */
  record SetOfSystem(String name, Token token, List<String> values) implements ClusterCommand {
    @Override
    public Treatment apply(Execution execution) {
      ClusterObjects cluster = new ClusterObjects(execution);
      new ServerNames(execution.catalog()).systemParameter(name, token, values);
      cluster
          .object(ObjectKind.PARAMETER, name)
          .set(OF_SYSTEM, SettingClause.spelling(name, values));
      return cluster.treatment();
    }
  }

  /** What ALTER SYSTEM sets. */
  String OF_SYSTEM = "system value";

  /** ALTER SYSTEM RESET ALL. */
  record ResetSystem() implements ClusterCommand {
    @Override
    public Treatment apply(Execution execution) {
      for (Entity entity : execution.catalog().entities()) {
        entity.attributes.remove(OF_SYSTEM);
      }
      return new ClusterObjects(execution).treatment();
    }
  }
}
