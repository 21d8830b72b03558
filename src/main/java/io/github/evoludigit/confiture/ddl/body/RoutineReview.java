package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.expression.EmbeddedSql;
import io.github.evoludigit.confiture.expression.EmbeddedSql.Output;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.Variables.Meaning;
import io.github.evoludigit.confiture.plpgsql.Declaration;
import io.github.evoludigit.confiture.plpgsql.Fragment;
import io.github.evoludigit.confiture.plpgsql.Step;
import io.github.evoludigit.confiture.plpgsql.StepKind;
import io.github.evoludigit.confiture.plpgsql.Target;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks through the steps of a body with the variables that are there at each. A variable of type
 * {@code record} has the fields of all that it is ever set to: which of these it is set to where it
 * is read is not followed. So what sets records is looked for on a walk before.
 */
final class RoutineReview {

  private final BodyScope scope;
  private final BodyNames names;
  private final DeclaredTypes types;
  private final EmbeddedSql sql;

  /** Gets what would be refused. */
  private final Consumer<Unreadable> findings;

  /** The variables by where they are declared. */
  private final Map<Declaration, BodyVariable> variables = new IdentityHashMap<>();

  /** What the queries of cursors return. */
  private final Map<BodyVariable, Output> cursors = new IdentityHashMap<>();

  /** Whether this is the walk on which nothing but what records are set to is looked for. */
  private boolean setting = true;

  RoutineReview(BodyScope scope, BodyNames names, Consumer<Unreadable> findings) {
    this.scope = scope;
    this.names = names;
    this.types = new DeclaredTypes(scope, names);
    this.sql = new EmbeddedSql(scope, names);
    this.findings = findings;
  }

  /** Walks through a body, whose parameters are declared. */
  void walk(Step body) {
    List<Unreadable> found = new ArrayList<>();
    step(body, found);
    setting = false;
    found.clear();
    step(body, found);
    found.forEach(findings);
  }

  private void step(Step step, List<Unreadable> found) {
    switch (step.kind()) {
      case BLOCK -> block(step, found);
      case LOOP, BOUNDED_LOOP -> {
        names.open(step.label());
        fragments(step, found);
        for (Declaration variable : step.declarations()) {
          declare(variable, found);
        }
        branches(step, found);
        names.close();
      }
      default -> {
        fragments(step, found);
        branches(step, found);
      }
    }
  }

  private void branches(Step step, List<Unreadable> found) {
    for (List<Step> branch : step.branches()) {
      steps(branch, found);
    }
  }

  private void steps(List<Step> steps, List<Unreadable> found) {
    for (Step step : steps) {
      step(step, found);
    }
  }

  private void block(Step block, List<Unreadable> found) {
    names.open(block.label());
    for (Declaration variable : block.declarations()) {
      declare(variable, found);
    }
    steps(block.branches().get(0), found);
    names.open("");
    for (String name : List.of("sqlstate", "sqlerrm")) {
      names.declare(name, BodyVariable.value(name, Types.TEXT));
    }
    for (List<Step> handler : block.branches().subList(1, block.branches().size())) {
      steps(handler, found);
    }
    names.close();
    names.close();
  }

  private void declare(Declaration declared, List<Unreadable> found) {
    String name = declared.name();
    if (declared.sort() == Declaration.Sort.CURSOR) {
      names.open(name);
      declared.arguments().forEach(argument -> declare(argument, found));
      Output output =
          setting
              ? Output.UNKNOWN
              : declared.value().map(query -> output(query, found)).orElse(Output.UNKNOWN);
      names.close();
      BodyVariable cursor = variable(declared, found);
      cursors.put(cursor, output);
      names.declare(name, cursor);
      return;
    }
    if (!setting) {
      declared.value().ifPresent(value -> output(value, found));
    }
    BodyVariable variable = variable(declared, found);
    if (declared.value().isPresent()) {
      variable.set(Output.UNKNOWN);
    }
    names.declare(name, variable);
  }

  private BodyVariable variable(Declaration declared, List<Unreadable> found) {
    BodyVariable known = variables.get(declared);
    if (known == null || !known.isRecord()) {
      known = made(declared, found);
      variables.put(declared, known);
    }
    return known;
  }

  private BodyVariable made(Declaration declared, List<Unreadable> found) {
    String name = declared.name();
    return switch (declared.sort()) {
      case CURSOR -> BodyVariable.value(name, "refcursor");
      case COUNTER -> BodyVariable.value(name, "integer");
      case ALIAS -> {
        List<Token> of = new ArrayList<>(declared.type());
        of.removeIf(token -> token.kind() == TokenKind.DOT);
        yield names
            .variable(of.stream().map(Token::text).toList())
            .orElseGet(() -> BodyVariable.unknown(name));
      }
      case CURSOR_ROW ->
          names
              .variable(List.of(declared.type().get(0).text()))
              .map(cursors::get)
              .filter(Output::known)
              .map(output -> BodyVariable.row(name, Types.UNDETERMINED, output.columns()))
              .orElseGet(() -> BodyVariable.unknown(name));
      case VARIABLE -> {
        try {
          yield types.variable(name, declared.type());
        } catch (Unreadable unreadable) {
          found.add(unreadable);
          yield BodyVariable.unknown(name);
        }
      }
    };
  }

  private void fragments(Step step, List<Unreadable> found) {
    if (setting) {
      set(step);
      return;
    }
    for (Fragment fragment : step.fragments()) {
      output(fragment, found);
    }
    for (Target target : step.targets()) {
      target(target, found);
    }
  }

  /** Notes which row a step sets a record to. */
  private void set(Step step) {
    if (step.targets().size() == 1) {
      names
          .variable(step.targets().get(0).texts())
          .filter(BodyVariable::isRecord)
          .ifPresent(variable -> variable.set(row(step)));
    }
    for (Fragment fragment : step.fragments()) {
      if (fragment.tokens().get(0).isWord("call")) {
        // A procedure can set what it is given.
        for (Token token : fragment.tokens()) {
          names.variable(List.of(token.text())).ifPresent(given -> given.set(Output.UNKNOWN));
        }
      }
    }
  }

  /** The row that a step sets its target to. */
  private Output row(Step step) {
    if (step.fragments().isEmpty() || !step.targets().get(0).whole()) {
      return Output.UNKNOWN;
    }
    Fragment fragment = step.fragments().get(0);
    return switch (fragment.kind()) {
      case QUERY, STATEMENT -> output(fragment, new ArrayList<>());
      default -> step.kind() == StepKind.ASSIGNMENT ? assigned(fragment) : Output.UNKNOWN;
    };
  }

  /** The row that a value is. */
  private Output assigned(Fragment fragment) {
    List<String> texts = fragment.tokens().stream().map(Token::text).toList();
    if (texts.size() == 1 && names.variable(texts).isPresent()) {
      return names.variable(texts).flatMap(BodyVariable::output).orElse(Output.UNKNOWN);
    }
    Output output = output(fragment, new ArrayList<>());
    return output.columns().size() != 1 || output.columns().get(0).type().isEmpty()
        ? Output.UNKNOWN
        : types.ofType("", output.columns().get(0).type()).output().orElse(Output.UNKNOWN);
  }

  /** A field that is set must be there. */
  private void target(Target target, List<Unreadable> found) {
    Optional<Meaning> field = names.target(target.texts());
    if (field.isPresent() && !field.get().missing().isEmpty()) {
      Token last = target.names().get(target.names().size() - 1);
      found.add(new Unreadable(SqlState.UNDEFINED_COLUMN, field.get().missing(), last, ""));
    }
  }

  /** What a fragment returns, if it is a query or value. */
  private Output output(Fragment fragment, List<Unreadable> found) {
    List<Token> tokens = numbered(fragment.tokens());
    try {
      return switch (fragment.kind()) {
        case TYPE -> Output.UNKNOWN;
        case EXPRESSION, DYNAMIC -> sql.values(tokens);
        case QUERY -> sql.query(tokens);
        case STATEMENT -> {
          if (tokens.get(0).isWord("call")) {
            call(tokens.subList(1, tokens.size()));
          }
          yield Syntax.isQuery(tokens) ? sql.query(tokens) : Output.UNKNOWN;
        }
      };
    } catch (Unreadable unreadable) {
      found.add(unreadable);
    } catch (RuntimeException | StackOverflowError notUnderstood) {
      // Of a shape that nothing here expects: nothing is said of it.
    }
    return Output.UNKNOWN;
  }

  /** The tokens with {@code $1} as a name, where there is such a parameter. */
  private List<Token> numbered(List<Token> tokens) {
    List<Token> named = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      boolean known =
          token.kind() == TokenKind.PARAMETER && names.find(List.of(token.text())).isPresent();
      named.add(
          known
              ? new Token(TokenKind.QUOTED_IDENTIFIER, token.text(), token.start(), token.end())
              : token);
    }
    return named;
  }

  /** A procedure that is called must be there. */
  private void call(List<Token> tokens) {
    int open = 0;
    while (open < tokens.size() && tokens.get(open).kind() != TokenKind.OPEN_PAREN) {
      open++;
    }
    List<Token> arguments =
        tokens.size() > open + 2 ? tokens.subList(open + 1, tokens.size() - 1) : List.of();
    Output output = arguments.isEmpty() ? Output.UNKNOWN : sql.values(arguments);
    List<String> name =
        tokens.subList(0, open).stream()
            .filter(token -> token.kind() != TokenKind.DOT)
            .map(Token::text)
            .toList();
    if (name.isEmpty() || name.size() > 2) {
      return;
    }
    Optional<String> schema = name.size() == 2 ? Optional.of(name.get(0)) : Optional.empty();
    String own = name.get(name.size() - 1);
    if (scope.routines(schema, own).isEmpty() && !scope.isOpen(Scope.Space.ROUTINE, schema)) {
      String given = String.join(", ", output.columns().stream().map(Scope.Column::type).toList());
      throw new Unreadable(
              SqlState.UNDEFINED_FUNCTION,
              "procedure " + String.join(".", name) + '(' + given + ") does not exist",
              tokens.get(0),
              "")
          .about(Missing.of("procedure", schema, own));
    }
  }
}
