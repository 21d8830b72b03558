package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.NamelessEntity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * CREATE TRANSFORM.
 *
 * @param transform the type and the language
 * @param functions what converts, by {@code from sql} and {@code to sql}
 */
public record CreateTransform(
    WrittenReference.OfTransform transform, Map<String, WrittenFunction> functions)
    implements Command {

  /** After {@code CREATE [OR REPLACE] TRANSFORM}. */
  public static Command read(TokenReader in) {
    WrittenReference.OfTransform transform = WrittenReference.transform(in);
    Map<String, WrittenFunction> functions = new TreeMap<>();
    in.expectOpen();
    do {
      boolean from = in.takeWord("from");
      if (!from) {
        in.expectWord("to");
      }
      in.expectWords("sql", "with", "function");
      functions.put(from ? "from sql" : "to sql", WrittenFunction.readSignature(in));
    } while (in.takeComma());
    in.expectClose();
    in.expectEnd();
    return new CreateTransform(transform, functions);
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity entity = new NamelessEntity(transform.key(execution), execution.location());
    functions.forEach((direction, each) -> entity.set(direction, each.signature(execution)));
    execution.catalog().add(entity);
    return Treatment.MODEL;
  }
}
