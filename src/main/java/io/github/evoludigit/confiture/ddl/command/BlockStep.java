package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/** A statement of a block in PL/pgSQL (manual, chapter 41). */
sealed interface BlockStep {

  /** What a step can do at most; the later one includes the earlier ones. */
  enum Effect {
    NOTHING,
    ROWS,
    CLUSTER,
    SCHEMA
  }

  /** What the step can do at most, whichever way it takes. */
  Effect effect();

  /** Whether steps after it, or after those around it, may not be run because of it. */
  default boolean leaves() {
    return false;
  }

  /** Whether one of some steps may leave those after it. */
  private static boolean leave(List<? extends BlockStep> steps) {
    for (BlockStep step : steps) {
      if (step.leaves()) {
        return true;
      }
    }
    return false;
  }

  /** The most that some steps can do. */
  static Effect most(List<? extends BlockStep> steps) {
    Effect most = Effect.NOTHING;
    for (BlockStep step : steps) {
      most = greater(most, step.effect());
    }
    return most;
  }

  private static Effect greater(Effect one, Effect other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * A variable.
   *
   * @param name its name
   * @param value its value at first; none for NULL
   */
  record Declaration(String name, Optional<List<Token>> value) {}

  /**
   * What is done when an error has come up.
   *
   * @param conditions the errors' names
   * @param steps what is done
   */
  record Handler(List<String> conditions, List<BlockStep> steps) {}

  /** {@code DECLARE … BEGIN … EXCEPTION … END}. */
  record Block(List<Declaration> declarations, List<BlockStep> steps, List<Handler> handlers)
      implements BlockStep {
    @Override
    public Effect effect() {
      Effect most = most(steps);
      for (Handler handler : handlers) {
        most = greater(most, most(handler.steps));
      }
      return most;
    }

    @Override
    public boolean leaves() {
      return leave(steps) || handlers.stream().anyMatch(handler -> leave(handler.steps));
    }
  }

  /** A statement of SQL. */
  record Sql(List<Token> tokens, Effect effect) implements BlockStep {}

  /** A branch of IF. */
  record Branch(List<Token> condition, List<BlockStep> steps) {}

  /** {@code IF … THEN … ELSIF … ELSE … END IF}. */
  record If(List<Branch> branches, List<BlockStep> otherwise) implements BlockStep {
    @Override
    public Effect effect() {
      Effect most = most(otherwise);
      for (Branch branch : branches) {
        most = greater(most, most(branch.steps));
      }
      return most;
    }

    @Override
    public boolean leaves() {
      return leave(otherwise) || branches.stream().anyMatch(branch -> leave(branch.steps));
    }
  }

  /** {@code variable := value}. */
  record Assignment(String variable, List<Token> value) implements BlockStep {
    @Override
    public Effect effect() {
      return Effect.NOTHING;
    }
  }

  /** {@code EXECUTE text}; what is done with its result is not known. */
  record Execute(List<Token> text, List<String> variables) implements BlockStep {
    @Override
    public Effect effect() {
      return Effect.SCHEMA;
    }
  }

  /** {@code PERFORM query} or {@code SELECT … INTO variables}. */
  record Query(List<Token> query, List<String> variables, Effect effect) implements BlockStep {}

  /** Steps that are run again, or not at all. */
  sealed interface Loop extends BlockStep {

    /** What is run in each round. */
    List<BlockStep> steps();

    @Override
    default Effect effect() {
      return most(steps());
    }

    @Override
    default boolean leaves() {
      return leave(steps());
    }
  }

  /** {@code FOR row IN query LOOP … END LOOP}. */
  record ForQuery(List<String> variables, List<Token> query, List<BlockStep> steps)
      implements Loop {}

  /** {@code FOR variable IN [REVERSE] from..to [BY step] LOOP … END LOOP}. */
  record ForNumber(
      String variable,
      boolean reverse,
      List<Token> from,
      List<Token> to,
      List<Token> by,
      List<BlockStep> steps)
      implements Loop {}

  /** {@code WHILE condition LOOP … END LOOP}; without a condition it is left from within. */
  record While(List<Token> condition, List<BlockStep> steps) implements Loop {}

  /** {@code FOREACH variable IN ARRAY array LOOP … END LOOP}. */
  record ForEach(String variable, List<Token> array, List<BlockStep> steps) implements Loop {}

  /** A jump: to the end of the block, of a loop or of one of its rounds. */
  enum Jump {
    RETURN,
    EXIT,
    CONTINUE
  }

  /**
   * {@code RETURN}, {@code EXIT} and {@code CONTINUE}.
   *
   * @param condition what must hold for it; empty for nothing
   * @param labelled whether it names a loop, or returns something
   */
  record Leave(Jump jump, List<Token> condition, boolean labelled) implements BlockStep {
    @Override
    public Effect effect() {
      return Effect.NOTHING;
    }

    @Override
    public boolean leaves() {
      return true;
    }
  }

  /**
   * {@code RAISE} of an error.
   *
   * @param condition its name; empty if that is not known
   */
  record Raise(Optional<String> condition) implements BlockStep {
    @Override
    public Effect effect() {
      return Effect.NOTHING;
    }
  }

  /** Nothing that changes anything, or a jump and the like that is not followed. */
  record Other(boolean followed, List<BlockStep> steps) implements BlockStep {
    @Override
    public Effect effect() {
      return most(steps);
    }

    @Override
    public boolean leaves() {
      return leave(steps);
    }
  }
}
