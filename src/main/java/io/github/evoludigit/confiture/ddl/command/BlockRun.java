package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Refusals;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Block;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Branch;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Effect;
import io.github.evoludigit.confiture.ddl.command.BlockStep.Handler;
import io.github.evoludigit.confiture.expression.evaluation.Evaluation;
import io.github.evoludigit.confiture.expression.evaluation.Undecided;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a block as far as it depends on nothing but the objects there are: its conditions are asked
 * of the system catalogs as they would be now, its commands are applied.
 */
final class BlockRun {

  /** More rounds than anybody has written tables for. */
  private static final int LONGEST_LOOP = 10_000;

  private final Namespace namespace;
  private final Statement statement;
  private final Interpreter interpreter;
  private final boolean withData;

  private final Map<String, Object> variables = new HashMap<>();
  private final Evaluation evaluation;
  private final ExpectedFailure failures;
  private final Refusals refusals;

  private Optional<Treatment> treatment = Optional.empty();

  /** How many blocks with handlers are around the step at hand. */
  private int guarded;

  private int applied;

  /** How many blocks with handlers were begun. */
  private int begun;

  private final Foresight foresight;

  /** Whether a step of the block can change the schema, so that it counts which are run. */
  private boolean aboutSchema;

  /** Whether a step is passed over that may leave the loop around it. */
  private boolean mayHaveLeft;

  BlockRun(Namespace namespace, Statement statement, Interpreter interpreter, boolean withData) {
    this.namespace = namespace;
    this.statement = statement;
    this.interpreter = interpreter;
    this.withData = withData;
    this.evaluation = new Evaluation(new SystemRows(namespace), variables);
    this.failures = new ExpectedFailure(namespace, statement);
    this.refusals = namespace.catalog().refusals();
    this.foresight = interpreter.foresight();
  }

  /** An error that a handler is for. */
  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String condition) {
      super(condition, null, false, false);
    }
  }

  /** The steps that follow are not run. */
  private static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BlockStep.Jump jump;

    Left(BlockStep.Jump jump) {
      super(jump.name(), null, false, false);
      this.jump = jump;
    }
  }

  /** What the commands were that were run; none if there were none. */
  Optional<Treatment> treatment() {
    return treatment;
  }

  /**
   * Runs a block.
   *
   * @return whether all of it could be decided that changes the schema; nothing is applied if not
   * @throws Foresight.ReadAgain if something was applied before that turned out
   */
  boolean run(Block block) {
    if (foresight.isUndecided(statement)) {
      return false;
    }
    aboutSchema = block.effect() == Effect.SCHEMA;
    try {
      block(block);
      return true;
    } catch (Left end) {
      return true;
    } catch (Undecided | Failure unknown) {
      if (applied > 0 && foresight.readsAgain()) {
        throw foresight.undecided(statement);
      }
      return false;
    }
  }

  private void block(Block block) {
    for (BlockStep.Declaration variable : block.declarations()) {
      assign(variable.name(), variable.value());
    }
    if (block.handlers().isEmpty()) {
      steps(block.steps());
      return;
    }
    guarded++;
    int before = applied;
    int number = begun++;
    Optional<String> foreseen = foresight.error(statement, number);
    Optional<String> condition = foreseen.or(() -> firstFailure(block.steps()));
    if (foreseen.isPresent()) {
      block.steps().forEach(this::forgetAssigned);
    }
    try {
      if (condition.isEmpty()) {
        steps(block.steps());
      }
    } catch (Failure failure) {
      if (applied > before) {
        // What was done in the block would be undone.
        if (!foresight.readsAgain()) {
          throw new Undecided("a block that fails");
        }
        throw foresight.error(statement, number, failure.getMessage());
      }
      condition = Optional.of(failure.getMessage());
    } finally {
      guarded--;
    }
    if (condition.isPresent()) {
      steps(handler(block.handlers(), condition.get()).steps());
    }
  }

  /** An error undoes the commands of the block before it, so it is looked for first. */
  private Optional<String> firstFailure(List<BlockStep> steps) {
    for (BlockStep step : steps) {
      if (step instanceof BlockStep.Sql sql) {
        Optional<String> condition = failures.of(sql.tokens());
        if (condition.isPresent()) {
          return condition;
        }
      } else if (step.effect() != Effect.NOTHING) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Handler handler(List<Handler> handlers, String condition) {
    for (Handler handler : handlers) {
      for (String name : handler.conditions()) {
        if (name.equals("others") || ExpectedFailure.name(name).equals(condition)) {
          return handler;
        }
      }
    }
    throw new Undecided("an error without a handler");
  }

  private void steps(List<BlockStep> steps) {
    for (BlockStep step : steps) {
      try {
        step(step);
      } catch (Undecided unknown) {
        boolean counts =
            step.effect() == Effect.SCHEMA
                || aboutSchema && step.leaves()
                || withData && step.effect() != Effect.NOTHING;
        if (counts) {
          throw unknown;
        }
        mayHaveLeft |= step.leaves();
        forgetAssigned(step);
      }
    }
  }

  private void step(BlockStep step) {
    if (step instanceof Block block) {
      block(block);
    } else if (step instanceof BlockStep.Sql sql) {
      apply(sql.tokens());
    } else if (step instanceof BlockStep.If condition) {
      decide(condition);
    } else if (step instanceof BlockStep.Assignment assignment) {
      assign(assignment.variable(), Optional.of(assignment.value()));
    } else if (step instanceof BlockStep.Execute execute) {
      execute(execute);
    } else if (step instanceof BlockStep.Query query) {
      query(query);
    } else if (step instanceof BlockStep.ForQuery loop) {
      forQuery(loop);
    } else if (step instanceof BlockStep.ForEach loop) {
      forEach(loop);
    } else if (step instanceof BlockStep.ForNumber loop) {
      forNumber(loop);
    } else if (step instanceof BlockStep.While loop) {
      repeat(loop);
    } else if (step instanceof BlockStep.Leave leave) {
      leave(leave);
    } else if (step instanceof BlockStep.Raise error) {
      throw new Failure(
          ExpectedFailure.name(error.condition().orElseThrow(() -> new Undecided("an error"))));
    } else if (!((BlockStep.Other) step).followed()) {
      throw new Undecided("a step");
    }
  }

  private void apply(List<Token> command) {
    if (guarded > 0) {
      Optional<String> condition = failures.of(command);
      if (condition.isPresent()) {
        throw new Failure(condition.get());
      }
    }
    applied++;
    Treatment one = guarded > 0 ? handled(command) : interpreter.run(statement, command);
    treatment = Optional.of(treatment.map(all -> all.and(one)).orElse(one));
  }

  /** A command whose errors a handler of its block may take: they are none of the script's. */
  private Treatment handled(List<Token> command) {
    refusals.handle(true);
    try {
      return interpreter.run(statement, command);
    } finally {
      refusals.handle(false);
    }
  }

  private void decide(BlockStep.If condition) {
    for (Branch branch : condition.branches()) {
      boolean holds;
      try {
        holds = evaluation.holds(branch.condition());
      } catch (Undecided unknown) {
        if (condition.branches().size() > 1 || !condition.otherwise().isEmpty()) {
          throw unknown;
        }
        makeMissing(branch, unknown);
        return;
      }
      if (holds) {
        steps(branch.steps());
        return;
      }
    }
    steps(condition.otherwise());
  }

  /** {@code IF NOT EXISTS (…)} about what its commands make, however it is asked. */
  private void makeMissing(Branch branch, Undecided otherwise) {
    for (BlockStep step : branch.steps()) {
      boolean asked =
          step instanceof BlockStep.Sql sql
              && failures.isAskedFor(branch.condition(), sql.tokens());
      if (!asked) {
        throw otherwise;
      }
    }
    for (BlockStep step : branch.steps()) {
      List<Token> command = ((BlockStep.Sql) step).tokens();
      if (failures.of(command).isEmpty()) {
        apply(command);
      }
    }
  }

  private void execute(BlockStep.Execute execute) {
    if (!execute.variables().isEmpty()) {
      throw new Undecided("what EXECUTE returns");
    }
    if (!(evaluation.value(execute.text()) instanceof String text)) {
      throw new Undecided("what is executed");
    }
    int place = execute.text().get(0).start();
    List<Token> command = new ArrayList<>();
    for (Token token : Token.of(text)) {
      if (token.kind() == TokenKind.SEMICOLON) {
        applyExecuted(command);
        command = new ArrayList<>();
      } else {
        command.add(new Token(token.kind(), token.text(), place, place));
      }
    }
    applyExecuted(command);
  }

  private void applyExecuted(List<Token> command) {
    if (!command.isEmpty()) {
      apply(command);
    }
  }

  private void query(BlockStep.Query query) {
    variables.remove("found");
    query.variables().forEach(variables::remove);
    if (query.effect() == Effect.SCHEMA) {
      throw new Undecided("a call");
    }
    if (query.variables().isEmpty()) {
      variables.put("found", evaluation.hasRows(query.query()));
      return;
    }
    List<Map<String, Object>> rows = evaluation.rows(query.query());
    if (rows.size() > 1) {
      throw new Undecided("which row it is");
    }
    variables.put("found", !rows.isEmpty());
    Optional<Map<String, Object>> row = rows.stream().findFirst();
    assignRow(query.variables(), row);
  }

  private void assignRow(List<String> names, Optional<Map<String, Object>> row) {
    List<Object> values = new ArrayList<>(row.map(Map::values).orElse(List.of()));
    for (int i = 0; i < names.size(); i++) {
      // Whether the one variable is a record is not told by its use.
      if (row.isEmpty()) {
        variables.put(names.get(i), Evaluation.NULL);
      } else if (i < values.size()) {
        variables.put(names.get(i), values.get(i));
      }
    }
  }

  private void forQuery(BlockStep.ForQuery loop) {
    List<Token> query = loop.query();
    if (query.get(0).kind() == TokenKind.OPEN_PAREN) {
      query = query.subList(1, query.size() - 1);
    }
    for (Map<String, Object> row : evaluation.rows(query)) {
      assignRow(loop.variables(), Optional.of(row));
      if (loop.variables().size() == 1) {
        // A record if it is asked for a field, its only column's value otherwise.
        String name = loop.variables().get(0);
        row.forEach((column, value) -> variables.put(name + '.' + column, value));
        if (row.size() > 1) {
          variables.remove(name);
        }
      }
      if (!round(loop.steps())) {
        return;
      }
    }
  }

  private void repeat(BlockStep.While loop) {
    mayHaveLeft = false;
    for (int i = 0; loop.condition().isEmpty() || evaluation.holds(loop.condition()); i++) {
      // Where its end is not known, further rounds tell nothing.
      if (i == LONGEST_LOOP || mayHaveLeft) {
        throw new Undecided("a long loop");
      }
      if (!round(loop.steps())) {
        return;
      }
    }
  }

  /** Runs the steps of a loop once, and says whether it goes on. */
  private boolean round(List<BlockStep> steps) {
    try {
      steps(steps);
      return true;
    } catch (Left left) {
      if (left.jump == BlockStep.Jump.RETURN) {
        throw left;
      }
      return left.jump == BlockStep.Jump.CONTINUE;
    }
  }

  private void leave(BlockStep.Leave leave) {
    if (leave.labelled()) {
      throw new Undecided("where it goes on");
    }
    if (leave.condition().isEmpty() || evaluation.holds(leave.condition())) {
      throw new Left(leave.jump());
    }
  }

  private void forNumber(BlockStep.ForNumber loop) {
    long from = number(loop.from());
    long to = number(loop.to());
    long by = loop.by().isEmpty() ? 1 : number(loop.by());
    if (by <= 0 || Math.abs(to - from) / by > LONGEST_LOOP) {
      throw new Undecided("a long loop");
    }
    for (long i = from; loop.reverse() ? i >= to : i <= to; i += loop.reverse() ? -by : by) {
      variables.put(loop.variable(), i);
      if (!round(loop.steps())) {
        return;
      }
    }
  }

  private long number(List<Token> expression) {
    if (evaluation.value(expression) instanceof Number number) {
      return number.longValue();
    }
    throw new Undecided("a number");
  }

  private void forEach(BlockStep.ForEach loop) {
    if (!(evaluation.value(loop.array()) instanceof List<?> elements)) {
      throw new Undecided("an array");
    }
    for (Object element : elements) {
      variables.put(loop.variable(), element);
      if (!round(loop.steps())) {
        return;
      }
    }
  }

  private void assign(String variable, Optional<List<Token>> value) {
    try {
      variables.put(variable, value.isPresent() ? evaluation.value(value.get()) : Evaluation.NULL);
    } catch (Undecided unknown) {
      // Whoever asks for it is told.
      variables.remove(variable);
    }
  }

  /** What an undecided step may have assigned is not known any more. */
  private void forgetAssigned(BlockStep step) {
    if (step instanceof BlockStep.Query query && !query.variables().isEmpty()) {
      query.variables().forEach(variables::remove);
      variables.remove("found");
    } else {
      variables.clear();
    }
  }
}
