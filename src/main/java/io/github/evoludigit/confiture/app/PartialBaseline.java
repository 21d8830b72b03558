package io.github.evoludigit.confiture.app;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.Location;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a baseline that takes some changes and not others: its own statements, and of those
 * that differ from the sources the ones that make what is taken. Which statement makes what is told
 * by the places of the objects, and for statements about an object made elsewhere by its name; so
 * the text must be read again to know that it is right.
 */
final class PartialBaseline {

  private final List<Statement> oldStatements;
  private final List<Statement> newStatements;
  private final Collection<Change> taken;
  private final Collection<Change> left;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  /**
   * A baseline.
   *
   * @param oldStatements the statements of the baseline as it is
   * @param newStatements those of the sources
   * @param taken the changes that are taken
   * @param left the others
   */
  PartialBaseline(
      List<Statement> oldStatements,
      List<Statement> newStatements,
      Collection<Change> taken,
      Collection<Change> left) {
    this.oldStatements = oldStatements;
    this.newStatements = newStatements;
    this.taken = taken;
    this.left = left;
  }

  /**
   * The text.
   *
   * @param from where the baseline's own text begins in that of its statements
   */
  byte[] text(int from) {
    int[] oldEnds = ends(oldStatements, from);
    int[] newEnds = ends(newStatements, 0);
    int next = 0;
    Set<String> replaced = takenSubjects();
    for (AbstractDelta<Long> delta :
        DiffUtils.diff(fingerprints(oldStatements), fingerprints(newStatements)).getDeltas()) {
      int oldFrom = delta.getSource().getPosition();
      int newFrom = delta.getTarget().getPosition();
      write(oldStatements, oldEnds, next, oldFrom);
      next = oldFrom + delta.getSource().size();
      for (int i = oldFrom; i < next; i++) {
        Statement statement = oldStatements.get(i);
        if (!isTaken(statement, true) && !replaced.contains(subject(statement))) {
          write(oldStatements, oldEnds, i, i + 1);
        }
      }
      for (int i = newFrom; i < newFrom + delta.getTarget().size(); i++) {
        if (isTaken(newStatements.get(i), false)) {
          write(newStatements, newEnds, i, i + 1);
        }
      }
    }
    write(oldStatements, oldEnds, next, oldStatements.size());
    if (!oldStatements.isEmpty()) {
      byte[] utf8 = oldStatements.get(0).script().utf8();
      text.write(utf8, oldEnds[oldEnds.length - 1], utf8.length - oldEnds[oldEnds.length - 1]);
    }
    return text.toByteArray();
  }

  /** What the statements make that are taken and new: they replace those that made it before. */
  private Set<String> takenSubjects() {
    Set<Long> before = new HashSet<>(fingerprints(oldStatements));
    Set<String> subjects = new HashSet<>();
    for (Statement statement : newStatements) {
      if (!before.contains(statement.fingerprint()) && isTaken(statement, false)) {
        subjects.add(subject(statement));
      }
    }
    return subjects;
  }

  /** What a statement is about: its words up to where it says what of it. */
  private static String subject(Statement statement) {
    StringBuilder subject = new StringBuilder();
    for (Token token : statement.tokens()) {
      if (token.kind() == TokenKind.OPEN_PAREN
          || token.isWord("as")
          || token.isWord("is")
          || token.isWord("on") && !subject.toString().equals("comment ")) {
        break;
      }
      subject.append(token.text()).append(' ');
    }
    return subject.toString();
  }

  private static List<Long> fingerprints(List<Statement> statements) {
    List<Long> fingerprints = new ArrayList<>();
    for (Statement statement : statements) {
      fingerprints.add(statement.fingerprint());
    }
    return fingerprints;
  }

  /** Where each statement's text ends, with its semicolon and its data; first where it begins. */
  private static int[] ends(List<Statement> statements, int from) {
    int[] ends = new int[statements.size() + 1];
    ends[0] = from;
    for (int i = 0; i < statements.size(); i++) {
      ends[i + 1] = statements.get(i).textEnd();
    }
    return ends;
  }

  private void write(List<Statement> statements, int[] ends, int from, int to) {
    if (from < to) {
      byte[] utf8 = statements.get(from).script().utf8();
      text.write(utf8, ends[from], ends[to] - ends[from]);
      if (ends[to] == statements.get(to - 1).end()) {
        // The last one of its side needs none there.
        text.write(';');
      }
    }
  }

  /** Whether a statement that only one side has makes, or made, something that is taken. */
  private boolean isTaken(Statement statement, boolean old) {
    if (isOf(statement, taken, old)) {
      return true;
    }
    return !isOf(statement, left, old)
        && mentions(statement, taken, old)
        && !mentions(statement, left, old);
  }

  /** Whether it defines an object that changes. */
  private static boolean isOf(Statement statement, Collection<Change> changes, boolean old) {
    Location begin = statement.location();
    Location end = statement.script().locate(statement.end());
    for (Change change : changes) {
      Optional<Location> place =
          (old ? change.before() : change.after()).flatMap(LocatedObject::location);
      if (place.isPresent()
          && place.get().file().equals(begin.file())
          && place.get().compareTo(begin) >= 0
          && place.get().compareTo(end) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it names an object that changes, with the names of what that is part of. */
  private static boolean mentions(Statement statement, Collection<Change> changes, boolean old) {
    Set<Integer> names = new HashSet<>();
    NameList own = statement.names();
    for (int i = 0; i < own.size(); i++) {
      names.add(own.number(i));
    }
    for (Change change : changes) {
      ObjectKey key = old ? change.formerly().orElse(change.key()) : change.key();
      boolean all = !key.names().isEmpty();
      // Most statements leave out the schema.
      for (int i = key.names().size() > 1 ? 1 : 0; i < key.names().size(); i++) {
        all &= names.contains(NameList.number(key.names().get(i)));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
