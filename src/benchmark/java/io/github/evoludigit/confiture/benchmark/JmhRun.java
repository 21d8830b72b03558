package io.github.evoludigit.confiture.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs a JMH benchmark in one fresh JVM, for one set of its parameters: JMH alone would make all
 * runs of one benchmark before the first of its yardstick.
 */
final class JmhRun {

  private static final TimeValue ITERATION = TimeValue.seconds(2);

  private final Class<?> benchmark;
  private final String method;
  private final Map<String, String> parameters;

  JmhRun(Class<?> benchmark, String method, Map<String, String> parameters) {
    this.benchmark = benchmark;
    this.method = method;
    this.parameters = parameters;
  }

  /** How long it takes the first time in a JVM. */
  Times cold() throws RunnerException {
    return run(options().mode(Mode.SingleShotTime).warmupIterations(0).measurementIterations(1));
  }

  /** How long it takes each time in a JVM that has done it for some seconds. */
  Times warm() throws RunnerException {
    return run(
        options()
            .mode(Mode.SampleTime)
            .warmupIterations(4)
            .warmupTime(ITERATION)
            .measurementIterations(3)
            .measurementTime(ITERATION));
  }

  /** How long it takes the second and third time in a JVM: for what takes seconds each time. */
  Times again() throws RunnerException {
    return run(options().mode(Mode.SingleShotTime).warmupIterations(1).measurementIterations(2));
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
            .forks(1)
            .timeUnit(TimeUnit.MILLISECONDS)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    parameters.forEach(options::param);
    return options;
  }

  private static Times run(ChainedOptionsBuilder options) throws RunnerException {
    Times times = new Times();
    for (RunResult result : new Runner(options.build()).run()) {
      result
          .getPrimaryResult()
          .getStatistics()
          .getRawData()
          .forEachRemaining(
              sample -> {
                for (long i = 0; i < sample.getValue(); i++) {
                  times.add(sample.getKey());
                }
              });
    }
    return times;
  }
}
