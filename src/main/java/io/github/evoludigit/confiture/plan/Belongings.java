package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;

/** What objects of every kind have: a comment, an owner, privileges and labels. */
final class Belongings {

  private static final String OF_COLUMN = " of column ";
  private static final String OF_IDENTITY = " of identity";

  private final PlanContext plan;
  private final Grants grants;

  Belongings(PlanContext plan) {
    this.plan = plan;
    this.grants = new Grants(plan);
  }

  /** Whether an attribute is one of these. */
  static boolean has(String attribute) {
    return attribute.equals(Attribute.COMMENT.spelling())
        || attribute.equals(Attribute.OWNER.spelling())
        || AttributeFamily.PRIVILEGES.contains(attribute)
        || AttributeFamily.SECURITY_LABEL.contains(attribute)
        || AttributeFamily.DEPENDS_ON_EXTENSION.contains(attribute);
  }

  /** What an object that was just made is to have. */
  void create(SchemaObject object, List<Step> steps) {
    String owner = Values.get(object, Attribute.OWNER);
    ObjectKey key = object.key();
    if (!owner.isEmpty() && key.kind() != ObjectKind.INDEX) {
      steps.add(Step.of(key, "ALTER " + Reference.of(key) + " OWNER TO " + owner));
    }
    String comment = Values.get(object, Attribute.COMMENT);
    if (!comment.isEmpty() && !isUsual(object)) {
      steps.add(comment(key, comment));
    }
    Values.of(object, AttributeFamily.SECURITY_LABEL)
        .forEach((provider, label) -> steps.add(label(key, provider, label)));
    extensions(object, steps);
    ofIdentity(object, steps);
    if (isGrantable(key)) {
      grants.create(object, steps);
    }
    ofColumns(object, steps);
  }

  /** The extensions that it goes with. */
  static void extensions(SchemaObject object, List<Step> steps) {
    Values.of(object, AttributeFamily.DEPENDS_ON_EXTENSION)
        .keySet()
        .forEach(extension -> steps.add(extension(object.key(), "", extension)));
  }

  /** That an object goes with an extension, or does so no more. */
  static Step extension(ObjectKey key, String no, String extension) {
    String object =
        key.kind() == ObjectKind.CONSTRAINT
            ? "INDEX " + ConstraintWriter.indexOf(key)
            : Reference.of(key);
    return Step.of(key, "ALTER " + object + no + " DEPENDS ON EXTENSION " + extension);
  }

  /** The comment that an extension brings along. */
  private static boolean isUsual(SchemaObject object) {
    return object.key().kind() == ObjectKind.EXTENSION && object.unsaid().contains("comment");
  }

  private void ofColumns(SchemaObject view, List<Step> steps) {
    view.attributes()
        .forEach(
            (name, value) -> {
              if (isOfColumn(name)) {
                ofColumn(view, name, "", value, steps);
              }
            });
  }

  private static boolean isOfColumn(String attribute) {
    return attribute.contains(OF_COLUMN)
        && (attribute.startsWith(Attribute.COMMENT.spelling())
            || AttributeFamily.PRIVILEGES.contains(attribute)
            || AttributeFamily.SECURITY_LABEL.contains(attribute));
  }

  /** An attribute of a view that is about one of its columns. */
  private void ofColumn(
      SchemaObject view, String attribute, String old, String now, List<Step> steps) {
    int at = attribute.lastIndexOf(OF_COLUMN);
    String own = attribute.substring(0, at);
    String column = attribute.substring(at + OF_COLUMN.length());
    String name = SqlName.parts(column).get(0);
    if (!view.members().contains(name)) {
      return;
    }
    List<String> names = new ArrayList<>(view.key().names());
    names.add(name);
    ObjectKey key = new ObjectKey(ObjectKind.COLUMN, names, "");
    if (own.equals(Attribute.COMMENT.spelling())) {
      steps.add(Step.of(view.key(), comment(key, now.isEmpty() ? "NULL" : now).sql()));
    } else if (AttributeFamily.SECURITY_LABEL.contains(own)) {
      String provider = AttributeFamily.SECURITY_LABEL.nameIn(own);
      steps.add(label(key, provider, now.isEmpty() ? "NULL" : now));
    } else {
      grants.change(view, key, AttributeFamily.PRIVILEGES.nameIn(own), old, now, steps);
    }
  }

  private static Step comment(ObjectKey key, String comment) {
    return Step.of(key, "COMMENT ON " + Reference.of(key) + " IS " + comment);
  }

  /** What the sequence of an identity has. */
  private void ofIdentity(SchemaObject column, List<Step> steps) {
    column
        .attributes()
        .forEach(
            (name, value) -> {
              if (name.endsWith(OF_IDENTITY)) {
                ofIdentity(column, name, "", value, steps);
              }
            });
  }

  /** Whether it is written here. */
  private boolean ofIdentity(
      SchemaObject column, String attribute, String old, String now, List<Step> steps) {
    String own = attribute.substring(0, attribute.length() - OF_IDENTITY.length());
    ObjectKey sequence =
        ObjectKey.of(
            ObjectKind.SEQUENCE, column.key().names().get(0), ColumnWriter.sequenceOf(column));
    if (own.equals(Attribute.COMMENT.spelling())) {
      steps.add(comment(sequence, now.isEmpty() ? "NULL" : now));
    } else if (AttributeFamily.PRIVILEGES.contains(own)) {
      SchemaObject table = plan.after.get(column.container().orElseThrow());
      grants.change(table, sequence, AttributeFamily.PRIVILEGES.nameIn(own), old, now, steps);
    } else {
      return false;
    }
    return true;
  }

  private static Step label(ObjectKey key, String provider, String label) {
    return Step.of(
        key, "SECURITY LABEL FOR " + provider + " ON " + Reference.of(key) + " IS " + label);
  }

  /** Takes from a revision what it writes. */
  void alter(Revision revision) {
    ObjectKey key = revision.key();
    List<Step> steps = new ArrayList<>();
    boolean owned = owner(revision, steps);
    texts(revision, steps);
    ofIdentity(revision);
    if (isGrantable(key)) {
      privileges(revision, owned, steps);
    }
    revision.steps.addAll(0, steps);
  }

  /** Whether GRANT writes its privileges. */
  private static boolean isGrantable(ObjectKey key) {
    return key.kind() != ObjectKind.DEFAULT_PRIVILEGES && key.kind() != ObjectKind.PRIVILEGES;
  }

  /** Whether it has another owner. */
  private boolean owner(Revision revision, List<Step> steps) {
    ObjectKey key = revision.key();
    boolean owned = revision.take(Attribute.OWNER).isPresent();
    if (owned && !followsItsTable(revision.after)) {
      String owner = Values.get(revision.after, Attribute.OWNER);
      steps.add(
          Step.of(
              key,
              "ALTER "
                  + Reference.of(key)
                  + " OWNER TO "
                  + (owner.isEmpty() ? usualOwner(key) : owner)));
    }
    return owned;
  }

  /** The schema {@code public} is the database's owner's (manual, section 5.10.6). */
  static String usualOwner(ObjectKey key) {
    boolean isPublic = key.kind() == ObjectKind.SCHEMA && key.name().equals("public");
    return isPublic ? "pg_database_owner" : "CURRENT_USER";
  }

  private void texts(Revision revision, List<Step> steps) {
    ObjectKey key = revision.key();
    revision
        .take(Attribute.COMMENT)
        .ifPresent(change -> steps.add(comment(key, change.newValue().orElse("NULL"))));
    for (AttributeChange change : revision.take(AttributeFamily.DEPENDS_ON_EXTENSION)) {
      String extension = AttributeFamily.DEPENDS_ON_EXTENSION.nameIn(change.name());
      steps.add(extension(key, change.newValue().isPresent() ? "" : " NO", extension));
    }
    for (AttributeChange change : revision.take(AttributeFamily.SECURITY_LABEL)) {
      String provider = AttributeFamily.SECURITY_LABEL.nameIn(change.name());
      steps.add(label(key, provider, change.newValue().orElse("NULL")));
    }
  }

  private void ofIdentity(Revision revision) {
    for (AttributeChange change : revision.open()) {
      if (change.name().endsWith(OF_IDENTITY)
          && Values.has(revision.after, Attribute.IDENTITY)
          && ofIdentity(
              revision.after,
              change.name(),
              change.oldValue().orElse(""),
              change.newValue().orElse(""),
              revision.late)) {
        revision.take(change.name());
      }
    }
  }

  private void privileges(Revision revision, boolean owned, List<Step> steps) {
    ObjectKey key = revision.key();
    for (AttributeChange change : revision.open()) {
      if (isOfColumn(change.name())) {
        revision.take(change.name());
        ofColumn(
            revision.after,
            change.name(),
            change.oldValue().orElse(""),
            change.newValue().orElse(""),
            steps);
      }
    }
    List<AttributeChange> changes = revision.take(AttributeFamily.PRIVILEGES);
    if (owned) {
      grants.changeWithOwner(revision.before, revision.after, steps);
      changes = List.of();
    }
    for (AttributeChange change : changes) {
      grants.change(
          revision.after,
          key,
          AttributeFamily.PRIVILEGES.nameIn(change.name()),
          change.oldValue().orElse(""),
          change.newValue().orElse(""),
          steps);
    }
  }

  /** Whether a sequence's owner is that of its table. */
  private boolean followsItsTable(SchemaObject object) {
    return object.key().kind() == ObjectKind.SEQUENCE
        && object.container().flatMap(plan.after::find).isPresent();
  }
}
