package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Block;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Branch;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Handler;
import io.github.evoludigit.confiture.plpgsql.BodyReader;
import io.github.evoludigit.confiture.plpgsql.Declaration;
import io.github.evoludigit.confiture.plpgsql.Fragment;
import io.github.evoludigit.confiture.plpgsql.FragmentKind;
import io.github.evoludigit.confiture.plpgsql.RoutineResult;
import io.github.evoludigit.confiture.plpgsql.Step;
import io.github.evoludigit.confiture.plpgsql.Target;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be run of a block in PL/pgSQL, step for step of the block as it is read. */
final class BlockSteps {

  private final Namespace namespace;

  private BlockSteps(Namespace namespace) {
    this.namespace = namespace;
  }

  /**
   * A block.
   *
   * @param tokens the tokens between its quotes
   * @throws Unreadable if it is none, or has a step that is never run here
   */
  static Block of(List<Token> tokens, Namespace namespace) {
    // Whether the SQL in it is right is asked when it is run.
    BodyReader reader = new BodyReader(tokens, fragment -> {}, RoutineResult.NOTHING);
    return new BlockSteps(namespace).block(reader.read("", List.of()));
  }

  private Block block(Step step) {
    List<BlockStep.Declaration> variables = new ArrayList<>();
    for (Declaration declared : step.declarations()) {
      boolean variable = declared.sort() == Declaration.Sort.VARIABLE;
      Optional<List<Token>> value = declared.value().map(Fragment::tokens);
      variables.add(
          new BlockStep.Declaration(declared.name(), variable ? value : Optional.empty()));
    }
    List<Handler> handlers = new ArrayList<>();
    for (int i = 1; i < step.branches().size(); i++) {
      List<String> conditions = step.words().get(i - 1).stream().map(Token::text).toList();
      handlers.add(new Handler(conditions, steps(step.branches().get(i))));
    }
    return new Block(variables, steps(step.branches().get(0)), handlers);
  }

  private List<BlockStep> steps(List<Step> steps) {
    List<BlockStep> all = new ArrayList<>();
    steps.forEach(step -> all.add(step(step)));
    return all;
  }

  private BlockStep step(Step step) {
    return switch (step.kind()) {
      case BLOCK -> block(step);
      case ASSIGNMENT -> assignment(step);
      case SQL -> sql(step);
      case PERFORM -> {
        List<Token> query = new ArrayList<>(Token.of("select"));
        query.addAll(tokens(step, 0));
        yield new BlockStep.Query(query, List.of(), StatementEffect.of(query, namespace));
      }
      case EXECUTE -> execute(step);
      case IF -> ifStep(step);
      case CASE -> caseStep(step);
      case LOOP -> new BlockStep.While(List.of(), body(step));
      case BOUNDED_LOOP -> loop(step);
      case EXIT -> leave(step, BlockStep.Jump.EXIT);
      case CONTINUE -> leave(step, BlockStep.Jump.CONTINUE);
      case RETURN -> new BlockStep.Leave(BlockStep.Jump.RETURN, List.of(), false);
      case RETURN_ROWS -> new BlockStep.Other(false, List.of());
      case FAILURE ->
          new BlockStep.Raise(step.words().stream().findFirst().map(name -> name.get(0).text()));
      case MESSAGE -> new BlockStep.Other(true, List.of());
      case OTHER -> other(step);
    };
  }

  private static List<Token> tokens(Step step, int fragment) {
    return step.fragments().get(fragment).tokens();
  }

  private List<BlockStep> body(Step step) {
    return steps(step.branches().get(0));
  }

  private static List<String> variables(Step step) {
    return step.targets().stream().map(target -> String.join(".", target.texts())).toList();
  }

  private static BlockStep assignment(Step step) {
    Target target = step.targets().get(0);
    return target.whole() && target.names().size() == 1
        ? new BlockStep.Assignment(target.texts().get(0), tokens(step, 0))
        : new BlockStep.Other(false, List.of());
  }

  private BlockStep sql(Step step) {
    List<Token> tokens = tokens(step, 0);
    BlockStep.Effect effect = StatementEffect.of(tokens, namespace);
    boolean query = tokens.get(0).isWord("select") || tokens.get(0).isWord("with");
    return query
        ? new BlockStep.Query(tokens, variables(step), effect)
        : new BlockStep.Sql(tokens, effect);
  }

  private static BlockStep execute(Step step) {
    // What USING puts in is not in the text.
    boolean using = step.fragments().size() > 1;
    return new BlockStep.Execute(using ? Token.of("$1") : tokens(step, 0), variables(step));
  }

  private BlockStep ifStep(Step step) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < step.fragments().size(); i++) {
      branches.add(new Branch(tokens(step, i), steps(step.branches().get(i))));
    }
    List<BlockStep> otherwise = step.complete() ? last(step) : List.of();
    return new BlockStep.If(branches, otherwise);
  }

  private List<BlockStep> last(Step step) {
    return steps(step.branches().get(step.branches().size() - 1));
  }

  /** CASE as the branches of an IF; without ELSE it is an error that nothing holds. */
  private BlockStep caseStep(Step step) {
    boolean otherwise = !step.words().isEmpty();
    int conditions = step.branches().size() - (otherwise ? 1 : 0);
    int first = step.fragments().size() - conditions;
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < conditions; i++) {
      List<Token> condition = tokens(step, first + i);
      branches.add(
          new Branch(
              first == 0 ? condition : equal(tokens(step, 0), condition),
              steps(step.branches().get(i))));
    }
    return new BlockStep.If(
        branches,
        otherwise ? last(step) : List.of(new BlockStep.Raise(Optional.of("case_not_found"))));
  }

  /** That a value is another, of which there can be only one here. */
  private static List<Token> equal(List<Token> value, List<Token> other) {
    for (Token token : other) {
      if (token.kind() == TokenKind.COMMA) {
        throw new Unreadable(token.text(), token);
      }
    }
    List<Token> equal = new ArrayList<>(Token.of("("));
    equal.addAll(value);
    equal.addAll(Token.of(") = ("));
    equal.addAll(other);
    equal.addAll(Token.of(")"));
    return equal;
  }

  private BlockStep loop(Step step) {
    List<BlockStep> body = body(step);
    boolean declares = !step.declarations().isEmpty();
    if (declares && step.declarations().get(0).sort() == Declaration.Sort.COUNTER) {
      return new BlockStep.ForNumber(
          step.declarations().get(0).name(),
          !step.words().isEmpty(),
          tokens(step, 0),
          tokens(step, 1),
          step.fragments().size() > 2 ? tokens(step, 2) : List.of(),
          body);
    }
    if (declares || step.fragments().get(0).kind() == FragmentKind.DYNAMIC) {
      return new BlockStep.Other(false, body);
    }
    if (step.fragments().get(0).kind() == FragmentKind.QUERY) {
      List<Token> query = tokens(step, 0);
      boolean asked = query.get(0).isWord("select") || query.get(0).kind() == TokenKind.OPEN_PAREN;
      return asked
          ? new BlockStep.ForQuery(variables(step), query, body)
          : new BlockStep.Other(false, body);
    }
    return step.targets().isEmpty()
        ? new BlockStep.While(tokens(step, 0), body)
        : new BlockStep.ForEach(variables(step).get(0), tokens(step, 0), body);
  }

  private static BlockStep leave(Step step, BlockStep.Jump jump) {
    List<Token> condition = step.fragments().isEmpty() ? List.of() : tokens(step, 0);
    return new BlockStep.Leave(jump, condition, !step.label().isEmpty());
  }

  private static BlockStep other(Step step) {
    if (step.at().isWord("commit") || step.at().isWord("rollback")) {
      throw new Unreadable(step.at().text(), step.at());
    }
    return new BlockStep.Other(step.at().isWord("null"), List.of());
  }
}
