package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import java.util.List;
import java.util.Map;

/** What a statement does with a database or a tablespace. */
sealed interface ClusterAction {

  /** Changes the object. */
  void applyTo(Entity entity, ClusterObjects cluster);

  /** {@code RENAME TO name}. */
  record Rename(String name) implements ClusterAction {
    @Override
    public void applyTo(Entity entity, ClusterObjects cluster) {
      cluster.rename(entity, name);
    }
  }

  /** {@code OWNER}. */
  record ChangeOwner(WrittenRole owner) implements ClusterAction {
    @Override
    public void applyTo(Entity entity, ClusterObjects cluster) {
      cluster.changeOwner(entity, owner);
    }
  }

  /** An option that says all of an attribute. */
  record Set(String attribute, String value) implements ClusterAction {
    @Override
    public void applyTo(Entity entity, ClusterObjects cluster) {
      entity.set(attribute, value);
    }
  }

  /** {@code SET} and {@code RESET} of a setting. */
  record Setting(SettingClause setting) implements ClusterAction {
    @Override
    public void applyTo(Entity entity, ClusterObjects cluster) {
      setting.applyTo(entity, "", cluster.execution());
    }
  }

  /** {@code WITH} and {@code SET} of parameters. */
  record SetParameters(ParameterClause parameters) implements ClusterAction {
    @Override
    public void applyTo(Entity entity, ClusterObjects cluster) {
      parameters.applyTo(entity, cluster.execution());
    }
  }

  /** {@code RESET} of parameters. */
  record ResetParameters(List<String> names) implements ClusterAction {
    @Override
    public void applyTo(Entity entity, ClusterObjects cluster) {
      names.forEach(name -> ParameterClause.set(entity, Map.of(name, "")));
    }
  }
}
