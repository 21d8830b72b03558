package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CREATE INDEX, ALTER INDEX and DROP INDEX. */
final class IndexWriter extends Writer {

  private static final Pattern FIRST_WORD = Pattern.compile("([a-z_][a-z0-9_$]*)( .*)?");

  IndexWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject index, List<Step> steps) {
    ObjectKey key = index.key();
    ObjectKey table = index.container().orElseThrow();
    boolean concurrently = plan.isInUse(table) && !isPartitioned(table, plan.after);
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(Values.has(index, Attribute.UNIQUE) ? "UNIQUE " : "").append("INDEX ");
    sql.append(concurrently ? "CONCURRENTLY " : "").append(Sql.name(key.name()));
    sql.append(" ON ").append(Sql.of(table));
    sql.append(Values.clause(index, "USING", Attribute.METHOD));
    sql.append(" (").append(elements(Values.get(index, Attribute.COLUMNS))).append(')');
    if (Values.has(index, Attribute.INCLUDE)) {
      sql.append(" INCLUDE (").append(Sql.requotedList(Values.get(index, Attribute.INCLUDE)));
      sql.append(')');
    }
    sql.append(Values.has(index, Attribute.NULLS_NOT_DISTINCT) ? " NULLS NOT DISTINCT" : "");
    String parameters = Values.parameters(index);
    sql.append(parameters.isEmpty() ? "" : " WITH " + parameters);
    sql.append(Values.clause(index, "TABLESPACE", Attribute.TABLESPACE));
    sql.append(Values.clause(index, "WHERE", Attribute.WHERE));
    Step step = Step.of(key, sql.toString());
    if (concurrently) {
      step =
          step.because("built while others go on writing; if it fails, drop the invalid index")
              .standingAlone();
    }
    steps.add(step);
    settle(index, Sql.of(table), steps);
  }

  static boolean isPartitioned(ObjectKey table, PlanSide side) {
    return side.find(table).map(t -> Values.has(t, Attribute.PARTITION_KEY)).orElse(false);
  }

  /** The elements, of which those that are no names and no calls stand in parentheses. */
  private static String elements(String written) {
    List<String> elements = new ArrayList<>();
    for (String element : Sql.list(written)) {
      Matcher word = FIRST_WORD.matcher(element);
      if (word.matches()) {
        String rest = word.group(2) == null ? "" : word.group(2);
        elements.add(Sql.requoted(word.group(1)) + rest);
      } else if (element.contains("::") && !element.startsWith("(") && !isCall(element)) {
        elements.add(inParentheses(element));
      } else {
        elements.add(element);
      }
    }
    return String.join(", ", elements);
  }

  private static boolean isCall(String element) {
    int open = element.indexOf('(');
    int cast = element.indexOf("::");
    if (open < 0 || cast < open) {
      return false;
    }
    int close = element.lastIndexOf(')');
    return element.lastIndexOf("::") < close;
  }

  /** A cast: what it casts ends where the words of the index begin. */
  private static String inParentheses(String element) {
    for (String word : new String[] {" collate ", " desc", " asc", " nulls "}) {
      int end = element.indexOf(word, element.lastIndexOf("::"));
      if (end >= 0) {
        return '(' + element.substring(0, end) + ')' + element.substring(end);
      }
    }
    return '(' + element + ')';
  }

  /** What CREATE INDEX and ADD CONSTRAINT cannot say. */
  static void settle(SchemaObject index, String table, List<Step> steps) {
    ObjectKey key = index.key();
    Values.of(index, AttributeFamily.STATISTICS_TARGET)
        .forEach((column, target) -> steps.add(statistics(key, column, target)));
    if (Values.has(index, Attribute.CLUSTERED)) {
      steps.add(Step.of(key, "ALTER TABLE " + table + " CLUSTER ON " + Sql.name(key.name())));
    }
  }

  /** How much is collected of a column, by its number. */
  static Step statistics(ObjectKey index, String column, String target) {
    return Step.of(
        index,
        "ALTER INDEX "
            + ConstraintWriter.indexOf(index)
            + " ALTER COLUMN "
            + column
            + " SET STATISTICS "
            + target);
  }

  @Override
  void drop(SchemaObject index, List<Step> steps) {
    ObjectKey table = index.container().orElseThrow();
    boolean concurrently =
        plan.options.safe() && !plan.isGone(table) && !isPartitioned(table, plan.before);
    Step step =
        Step.of(
            index.key(),
            "DROP INDEX " + (concurrently ? "CONCURRENTLY " : "") + Sql.of(index.key()));
    steps.add(concurrently ? step.standingAlone() : step);
  }

  @Override
  void alter(Revision revision) {
    ObjectKey table = revision.after.container().orElseThrow();
    if (!revision.after.container().equals(revision.before.container())) {
      revision.replace("it is of another table");
      return;
    }
    alter(revision, Sql.of(revision.key()), Sql.of(table));
    Optional<AttributeChange> whole = revision.take(Attribute.PART_OF);
    whole
        .flatMap(AttributeChange::newValue)
        .ifPresent(
            parent ->
                revision.late.add(
                    Step.of(
                        revision.key(),
                        "ALTER INDEX " + parent + " ATTACH PARTITION " + Sql.of(revision.key()))));
  }

  /** What can be changed of an index, also of that of a constraint. */
  static void alter(Revision revision, String index, String table) {
    String alter = "ALTER INDEX " + index;
    TableWriter.parameters(revision, alter);
    revision
        .take(Attribute.TABLESPACE)
        .ifPresent(
            change ->
                revision.step(
                    Step.of(
                        revision.key(),
                        alter + " SET TABLESPACE " + change.newValue().orElse("pg_default"))));
    for (AttributeChange change : revision.take(AttributeFamily.STATISTICS_TARGET)) {
      String column = AttributeFamily.STATISTICS_TARGET.nameIn(change.name());
      revision.step(statistics(revision.key(), column, change.newValue().orElse("-1")));
    }
    revision
        .take(Attribute.CLUSTERED)
        .ifPresent(
            change ->
                revision.step(
                    "ALTER TABLE "
                        + table
                        + (change.newValue().isPresent()
                            ? " CLUSTER ON " + Sql.name(revision.key().name())
                            : " SET WITHOUT CLUSTER")));
  }
}
