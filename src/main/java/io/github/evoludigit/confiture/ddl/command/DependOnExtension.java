package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;

/**
 * {@code ALTER … [NO] DEPENDS ON EXTENSION}.
 *
 * @param depends whether it does from now on, or does no more
 */
record DependOnExtension(AlterTarget target, Token extension, boolean depends) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    String attribute = AttributeFamily.DEPENDS_ON_EXTENSION.of(SqlName.quoted(extension.text()));
    target.find(execution).ifPresent(entity -> entity.set(attribute, depends));
    return Treatment.MODEL;
  }
}
