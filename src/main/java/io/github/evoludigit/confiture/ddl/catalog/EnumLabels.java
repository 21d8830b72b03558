package io.github.evoludigit.confiture.ddl.catalog;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labels of an enumeration in order, of which it is known whether there is one. */
final class EnumLabels extends AbstractList<String> {

  private final List<String> inOrder = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  @Override
  public String get(int index) {
    return inOrder.get(index);
  }

  @Override
  public int size() {
    return inOrder.size();
  }

  @Override
  public boolean contains(Object label) {
    return known.contains(label);
  }

  @Override
  public void add(int index, String label) {
    inOrder.add(index, label);
    known.add(label);
  }

  @Override
  public String set(int index, String label) {
    String before = inOrder.set(index, label);
    known.clear();
    known.addAll(inOrder);
    return before;
  }
}
