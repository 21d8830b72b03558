package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog.Signature;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CALL.
 *
 * @param tokens the statement
 * @param run what becomes of it
 */
record CallProcedure(List<Token> tokens, Command run) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    if (execution.judges()) {
      judge(execution.namespace().scope());
    }
    return run.apply(execution);
  }

  private void judge(Scope scope) {
    int open = 1;
    while (tokens.get(open).kind() != TokenKind.OPEN_PAREN) {
      open++;
    }
    List<String> name = new ArrayList<>();
    for (Token token : tokens.subList(1, open)) {
      if (token.kind() != TokenKind.DOT) {
        name.add(token.text());
      }
    }
    if (name.size() > 2 || tokens.subList(open, tokens.size()).stream().anyMatch(this::isNamed)) {
      return;
    }
    List<Token> written = tokens.subList(open + 1, tokens.size() - 1);
    List<String> given = written.isEmpty() ? List.of() : new CanonicalForm(scope).typesOf(written);
    Optional<String> schema = name.size() == 2 ? Optional.of(name.get(0)) : Optional.empty();
    String called = String.join(".", name.stream().map(SqlName::quoted).toList());
    Overloads overloads = new Overloads(new Types(scope), scope);
    Optional<Overloads.Choice> choice = overloads.function(called, given);
    DisplayedType displayed = new DisplayedType(scope);
    String shown =
        String.join(".", name)
            + '('
            + String.join(", ", given.stream().map(displayed::of).toList())
            + ')';
    if (choice.isPresent() && !isProcedure(choice.get().signature())) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          shown + " is not a procedure",
          tokens.get(1),
          "To call a function, use SELECT.");
    }
    if (choice.isEmpty()
        && !scope.isOpen(Scope.Space.ROUTINE, schema)
        && overloads.functions(called).stream().noneMatch(CallProcedure::hasOutput)
        && overloads.rejectsFunction(called, given)) {
      throw new Unreadable(
              SqlState.UNDEFINED_FUNCTION,
              "procedure " + shown + " does not exist",
              tokens.get(1),
              "No procedure matches the given name and argument types. You might need to add"
                  + " explicit type casts.")
          .about(Missing.of("procedure", schema, name.get(name.size() - 1)));
    }
  }

  private boolean isNamed(Token token) {
    return token.kind() == TokenKind.ASSIGN
        || token.text().equals("=>")
        || token.isWord("variadic");
  }

  private static boolean isProcedure(Signature signature) {
    return signature.referent() instanceof Routine routine
        ? routine.kind == ObjectKind.PROCEDURE
        : !signature.name().isEmpty() && signature.referent() != null && isOfExtension(signature);
  }

  /** Of what an extension has brought, nobody tells the kind here. */
  private static boolean isOfExtension(Signature signature) {
    return Token.of(signature.name()).size() == 3;
  }

  /** A procedure's output parameters are arguments, too. */
  private static boolean hasOutput(Signature signature) {
    return signature.referent() instanceof Routine routine
        && routine.parameters.stream().anyMatch(parameter -> !parameter.mode().equals("in"));
  }
}
