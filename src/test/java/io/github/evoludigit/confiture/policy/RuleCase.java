package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.renaming.RenameComments;
import io.github.evoludigit.confiture.ddl.renaming.SaidRenames;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A line of {@code rules.txt}: two schemas, and whether a rule fires for what is between them.
 *
 * @param rule the rule's id
 * @param fires whether it does
 * @param oldSql the schema before
 * @param newSql the schema after
 */
record RuleCase(String rule, boolean fires, String oldSql, String newSql) {

  static List<RuleCase> all() {
    List<RuleCase> all = new ArrayList<>();
    String rule = "";
    for (String line : Resource.text(RuleCase.class, "rules.txt").split("\n")) {
      if (line.startsWith("+ ") || line.startsWith("- ")) {
        String[] sides = line.substring(1).split("=>", -1);
        all.add(new RuleCase(rule, line.charAt(0) == '+', sides[0].trim(), sides[1].trim()));
      } else if (!line.isBlank()) {
        rule = line.trim();
      }
    }
    return all;
  }

  /** The ids of the rules that fire. */
  List<String> fired() {
    TreeSet<String> fired = new TreeSet<>();
    for (JudgedChange change : judge(Policy.strict(), oldSql, newSql).changes()) {
      change.findings().forEach(finding -> fired.add(finding.rule().id()));
    }
    return List.copyOf(fired);
  }

  /** What a policy says of the changes between two schemas. */
  static Verdict judge(Policy policy, String oldSql, String newSql) {
    Schema newSchema = schema(newSql);
    List<Statement> statements = script(newSql).statements();
    List<Renamed> renamed =
        SaidRenames.of(
                RenameComments.of(statements, statements, newSchema).renames(),
                schema(oldSql),
                newSchema)
            .renamed();
    StringBuilder renames = new StringBuilder(oldSql);
    renamed.forEach(
        each -> each.statements().forEach(rename -> renames.append(rename).append(';')));
    Schema oldSchema = schema(renames.toString());
    return policy.judge(SchemaDiff.between(oldSchema, newSchema, renamed), oldSchema, newSchema);
  }

  private static Script script(String sql) {
    return Script.of("schema.sql", sql.getBytes(StandardCharsets.UTF_8));
  }

  private static Schema schema(String sql) {
    return new SchemaReader(ReadingOptions.DEFAULT.withData(true)).read(script(sql)).schema();
  }
}
