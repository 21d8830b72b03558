package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.NamelessEntity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * CREATE CAST.
 *
 * @param cast its types
 * @param function what converts, if a function does
 * @param method how it is converted without one; empty with one
 * @param context where it is applied unasked; empty for nowhere
 */
public record CreateCast(
    WrittenReference.OfCast cast, Optional<WrittenFunction> function, String method, String context)
    implements Command {

  /** After {@code CREATE CAST} ({@code CreateCastStmt} in gram.y). */
  public static Command read(TokenReader in) {
    WrittenReference.OfCast cast = WrittenReference.cast(in);
    Optional<WrittenFunction> function = Optional.empty();
    String method = "";
    if (in.takeWords("with", "function")) {
      function = Optional.of(WrittenFunction.readSignature(in));
    } else if (in.takeWords("without", "function")) {
      method = AttributeValue.BINARY.spelling();
    } else {
      in.expectWords("with", "inout");
      method = AttributeValue.IN_AND_OUT.spelling();
    }
    String context = in.takeWord("as") ? context(in) : "";
    in.expectEnd();
    return new CreateCast(cast, function, method, context);
  }

  private static String context(TokenReader in) {
    if (in.takeWord("implicit")) {
      return AttributeValue.IMPLICIT.spelling();
    }
    in.expectWord("assignment");
    return AttributeValue.ASSIGNMENT.spelling();
  }

  @Override
  public Treatment apply(Execution execution) {
    if (execution.judges()) {
      CastTypesCheck types = new CastTypesCheck(execution, cast);
      if (!types.refusePseudoTypes()) {
        function.ifPresent(each -> new CastCheck(execution, cast).check(each));
        if (function.isEmpty()) {
          types.check(method.equals(AttributeValue.BINARY.spelling()));
        }
      }
    }
    Entity entity = new NamelessEntity(cast.key(execution), execution.location());
    function.ifPresent(each -> entity.set(Attribute.FUNCTION, each.signature(execution)));
    entity.set(Attribute.METHOD, method);
    entity.set(Attribute.CONTEXT, context);
    execution.catalog().add(entity);
    return Treatment.MODEL;
  }
}
