package io.github.evoludigit.confiture.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All rules. They are about what is there already: an object that is added with everything in it
 * can harm nobody but by what it allows.
 */
public final class Rules {

  private static final List<RiskRule> ALL = collect();

  private Rules() {}

  private static List<RiskRule> collect() {
    List<RiskRule> all = new ArrayList<>();
    all.addAll(RelationRules.all());
    all.addAll(ColumnRules.all());
    all.addAll(ConstraintRules.all());
    all.addAll(RoutineRules.all());
    all.addAll(SecurityRules.all());
    all.addAll(RenameRules.all());
    return List.copyOf(all);
  }

  /**
   * The rules, by what they are about: relations, columns, constraints, routines, security, names.
   */
  public static List<Rule> all() {
    return ALL.stream().map(RiskRule::rule).toList();
  }

  /** The rules that a change falls under, the most dangerous first. */
  static List<Finding> findings(ChangeContext context) {
    List<Finding> findings = new ArrayList<>();
    for (RiskRule each : ALL) {
      each.test().apply(context).ifPresent(m -> findings.add(new Finding(each.rule(), m)));
    }
    findings.sort(Comparator.comparing((Finding finding) -> finding.rule().risk()).reversed());
    return findings;
  }
}
