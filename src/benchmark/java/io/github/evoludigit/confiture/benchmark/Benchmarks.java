package io.github.evoludigit.confiture.benchmark;

/** Runs the benchmark that the system property {@code benchmark} names, and prints its results. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Takes no arguments: see {@link Settings}. */
  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.ofSystemProperties();
    switch (settings.benchmark()) {
      case "code" -> new BuildComparison(settings).run();
      case "goals" -> new GoalComparison(settings).run();
      case "unchanged" -> new UnchangedComparison(settings).run();
      case "gate" -> new GateComparison(settings).run();
      case "against" -> new CommitComparison(settings).run();
      case "check" -> new CheckComparison(settings).run();
      case "memory" -> new MemoryComparison(settings).run();
      case "plan" -> new PlanComparison(settings).run();
      case "growth" -> new GrowthComparison(settings).run();
      default ->
          throw new IllegalArgumentException(
              "benchmark is "
                  + settings.benchmark()
                  + ", but must be code, goals, unchanged, gate, against, check, plan, memory or growth");
    }
  }
}
