package io.github.evoludigit.confiture.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the same thing took, each time it was done. Other work on a machine only adds to it. */
final class Times {

  private final List<Double> millis = new ArrayList<>();

  void add(double time) {
    millis.add(time);
  }

  void addAll(Times others) {
    millis.addAll(others.millis);
  }

  boolean isEmpty() {
    return millis.isEmpty();
  }

  double min() {
    return Collections.min(millis);
  }

  double median() {
    List<Double> sorted = millis.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Minimum and median in milliseconds. */
  @Override
  public String toString() {
    return isEmpty() ? "-" : String.format("%.1f / %.1f", min(), median());
  }

  /** The ratios of the minima and of the medians. */
  String ratioTo(Times other) {
    return isEmpty() || other.isEmpty()
        ? "-"
        : String.format("%.2f / %.2f", min() / other.min(), median() / other.median());
  }
}
