package io.github.evoludigit.confiture.policy;

import static io.github.evoludigit.confiture.policy.RiskRule.callers;
import static io.github.evoludigit.confiture.policy.RiskRule.data;
import static io.github.evoludigit.confiture.policy.RiskRule.operation;
import static io.github.evoludigit.confiture.policy.RiskRule.security;
import static io.github.evoludigit.confiture.policy.RiskRule.when;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes of privileges, row security, extensions and replication can do. */
final class SecurityRules {

  private static final String PUBLIC = "PUBLIC";

  private SecurityRules() {}

  static List<RiskRule> all() {
    return List.of(
        security(
            "row-security-disabled",
            Risk.HIGH,
            "Without row security, every role with SELECT sees all rows, and every role with"
                + " UPDATE can change them; the policies are there but do nothing. Without"
                + " FORCE, they do not bind the table's owner.",
            "Keep ENABLE ROW LEVEL SECURITY, and loosen the policies instead.",
            "ddl-rowsecurity.html",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.ROW_SECURITY)
                    .or(() -> it.changed(ObjectKind.TABLE, Attribute.ROW_SECURITY_FORCED))
                    .filter(change -> change.newValue().isEmpty())
                    .map(change -> it.name() + ": " + change.name() + " is off")),
        callers(
            "row-security-enabled",
            Risk.MEDIUM,
            "From then on, roles that no policy admits see no rows at all.",
            "Create the policies in the same transaction, and test as each role.",
            "ddl-rowsecurity.html",
            it ->
                it.changed(ObjectKind.TABLE, Attribute.ROW_SECURITY)
                    .or(() -> it.changed(ObjectKind.TABLE, Attribute.ROW_SECURITY_FORCED))
                    .filter(change -> change.newValue().isPresent())
                    .map(change -> it.name() + " shows only what its policies allow")),
        security(
            "policy-changed",
            Risk.HIGH,
            "Other rows can be seen and changed. Permissive policies are joined by OR, so a"
                + " new one lets in more; restrictive ones by AND, so a removed one lets in"
                + " more.",
            "Test as each role what it sees before and after.",
            "sql-createpolicy.html",
            SecurityRules::policyChanged),
        callers(
            "policy-tightened",
            Risk.LOW,
            "Roles see or change fewer rows than before.",
            "Test as each role what it still needs.",
            "sql-createpolicy.html",
            it ->
                when(
                    it.removed(ObjectKind.POLICY)
                            && !it.was(Attribute.KIND, AttributeValue.RESTRICTIVE)
                        || it.added(ObjectKind.POLICY)
                            && it.is(Attribute.KIND, AttributeValue.RESTRICTIVE),
                    "fewer rows of " + it.owner() + " are seen")),
        security(
            "granted-to-public",
            Risk.HIGH,
            "PUBLIC is every role that exists or will ever exist.",
            "Grant to a role that the users are members of.",
            "ddl-priv.html",
            it ->
                it.changed(AttributeFamily.PRIVILEGES, PUBLIC)
                    .filter(change -> !gained(change).isEmpty())
                    .map(change -> "everybody may " + gained(change) + " on " + it.object())
                    .or(
                        () ->
                            when(
                                isAdded(it)
                                    && !it.after(AttributeFamily.PRIVILEGES, PUBLIC).isEmpty()
                                    && !it.after(AttributeFamily.PRIVILEGES, PUBLIC).equals("none"),
                                "everybody may "
                                    + it.after(AttributeFamily.PRIVILEGES, PUBLIC)
                                    + " on "
                                    + it.object()))),
        security(
            "privilege-granted",
            Risk.MEDIUM,
            "A role may do more than before; with GRANT OPTION it may pass that on.",
            "Check that the role needs it, and who its members are.",
            "ddl-priv.html",
            it -> {
              List<String> gains = new ArrayList<>();
              for (AttributeChange change : it.changed(AttributeFamily.PRIVILEGES)) {
                if (!change.name().equals(AttributeFamily.PRIVILEGES.of(PUBLIC))
                    && !gained(change).isEmpty()) {
                  gains.add(
                      AttributeFamily.PRIVILEGES.nameIn(change.name()) + " may " + gained(change));
                }
              }
              return when(!gains.isEmpty(), String.join("; ", gains) + " on " + it.object());
            }),
        callers(
            "privilege-revoked",
            Risk.MEDIUM,
            "What the role did so far now fails with “permission denied”.",
            "Check which applications use the role.",
            "ddl-priv.html",
            it -> {
              List<String> losses = new ArrayList<>();
              for (AttributeChange change : it.changed(AttributeFamily.PRIVILEGES)) {
                if (!lost(change).isEmpty()) {
                  losses.add(
                      AttributeFamily.PRIVILEGES.nameIn(change.name())
                          + " may not "
                          + lost(change));
                }
              }
              return when(!losses.isEmpty(), String.join("; ", losses) + " on " + it.object());
            }),
        security(
            "default-privileges-widened",
            Risk.MEDIUM,
            "Objects that are created later are open to more roles, and nothing shows it when"
                + " they are created.",
            "Grant on each object, or check the schema regularly.",
            "sql-alterdefaultprivileges.html",
            it ->
                when(
                    it.change().key().kind() == ObjectKind.DEFAULT_PRIVILEGES
                        && it.change().sort() != Change.Sort.REMOVED,
                    "new objects get other privileges: " + it.change().key().identity())),
        security(
            "owner-changed",
            Risk.MEDIUM,
            "The owner may do anything with the object, is not bound by row security, and"
                + " lends its rights to a SECURITY DEFINER function.",
            "Check that the new owner is a role without login and not a superuser.",
            "ddl-priv.html",
            it ->
                it.changed(Attribute.OWNER)
                    .map(change -> it.object() + ": " + ColumnRules.values(change))),
        security(
            "definer-without-search-path",
            Risk.HIGH,
            "A SECURITY DEFINER function runs with its owner’s rights. Without a search_path"
                + " of its own, a caller can put objects in front of those that the function"
                + " means, and so run code as the owner.",
            "Add SET search_path = a_trusted_schema, pg_temp to the function.",
            "sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
            it ->
                when(
                    isRoutine(it)
                        && it.is(Attribute.SECURITY, AttributeValue.DEFINER)
                        && it.after(AttributeFamily.SETTING, "search_path").isEmpty()
                        && (isAdded(it)
                            || it.changed(Attribute.SECURITY).isPresent()
                            || it.changed(AttributeFamily.SETTING, "search_path").isPresent()),
                    it.name() + " runs as its owner with the caller’s search_path")),
        security(
            "security-definer",
            Risk.MEDIUM,
            "The function runs with its owner’s rights, whoever calls it; every role may call a new"
                + " function unless EXECUTE is revoked from PUBLIC.",
            "Revoke EXECUTE from PUBLIC in the same transaction, and grant it to those who need it.",
            "sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
            it ->
                when(
                    isRoutine(it)
                        && it.is(Attribute.SECURITY, AttributeValue.DEFINER)
                        && (isAdded(it) || it.changed(Attribute.SECURITY).isPresent()),
                    it.name() + " runs with the rights of its owner")),
        callers(
            "security-invoker",
            Risk.MEDIUM,
            "The function runs with the caller’s rights: callers without rights of their own get"
                + " “permission denied”.",
            "Grant the callers what the function does.",
            "sql-createfunction.html",
            it ->
                it.changed(Attribute.SECURITY)
                    .filter(change -> isRoutine(it) && change.newValue().isEmpty())
                    .map(change -> it.name() + " runs with the rights of its caller")),
        security(
            "leakproof-function",
            Risk.MEDIUM,
            "The planner may run a LEAKPROOF function before row security has hidden the rows.",
            "Only a function that reveals nothing about its arguments, not even by errors, may"
                + " be LEAKPROOF.",
            "sql-createfunction.html",
            it ->
                when(
                    it.is(Attribute.LEAKPROOF, AttributeValue.YES)
                        && (isAdded(it) || it.changed(Attribute.LEAKPROOF).isPresent()),
                    it.name() + " is run before row security")),
        security(
            "view-security-loosened",
            Risk.HIGH,
            "Without security_invoker, the view reads its tables with the owner’s rights and"
                + " bypasses their row security; without security_barrier, a cheap function in"
                + " a query can see rows that the view hides; without a check option, rows can"
                + " be written that the view does not show.",
            "Keep the options, or check who may read the view.",
            "rules-privileges.html",
            it ->
                it.changed(AttributeFamily.PARAMETER, "security_invoker")
                    .or(() -> it.changed(AttributeFamily.PARAMETER, "security_barrier"))
                    .or(() -> it.changed(AttributeFamily.PARAMETER, "check_option"))
                    .filter(
                        change ->
                            change.newValue().isEmpty()
                                || change.newValue().orElse("").equals("false"))
                    .map(change -> it.name() + ": no " + change.name().substring(10))),
        security(
            "untrusted-language",
            Risk.HIGH,
            "Functions in an untrusted language can do everything that the operating system"
                + " user of the server can.",
            "Use trusted languages, and leave the others to superusers.",
            "sql-createlanguage.html",
            it ->
                when(
                    it.added(ObjectKind.LANGUAGE)
                            && (it.name().endsWith("u") && it.name().startsWith("pl"))
                        || it.added(ObjectKind.EXTENSION)
                            && it.name().startsWith("pl")
                            && it.name().endsWith("u"),
                    it.name() + " can leave the database")),
        callers(
            "event-trigger-changed",
            Risk.MEDIUM,
            "An event trigger runs for every DDL statement that anybody runs in the database,"
                + " and an error in it stops all of them.",
            "Test it, and know how to bypass it: single-user mode, or event_triggers = off.",
            "event-triggers.html",
            it ->
                when(
                    it.change().key().kind() == ObjectKind.EVENT_TRIGGER,
                    "DDL statements run " + it.name() + " differently")),
        data(
            "extension-removed",
            Risk.HIGH,
            "DROP EXTENSION drops its types and functions, and with CASCADE the columns of its"
                + " types with their values.",
            "First change what uses it, then drop it without CASCADE.",
            "sql-dropextension.html",
            it ->
                when(
                    it.removed(ObjectKind.EXTENSION),
                    "types and functions of " + it.name() + " go")),
        operation(
            "extension-changed",
            Risk.LOW,
            "An extension must be installed on the server, and another version runs its update"
                + " script.",
            "Check pg_available_extension_versions on each server, also on managed ones.",
            "sql-alterextension.html",
            it ->
                when(
                    it.added(ObjectKind.EXTENSION)
                        || it.changed(Attribute.VERSION).isPresent()
                            && it.changed(ObjectKind.EXTENSION),
                    it.name() + " must be there on the server")),
        callers(
            "publication-changed",
            Risk.MEDIUM,
            "Subscribers get other tables, columns, rows or operations; a table that is left out"
                + " stops silently.",
            "Tell the subscribers; they must refresh: ALTER SUBSCRIPTION … REFRESH PUBLICATION.",
            "logical-replication-publication.html",
            it ->
                when(
                    it.change().key().kind() == ObjectKind.PUBLICATION && !isAdded(it),
                    "subscribers of " + it.name() + " get something else")),
        data(
            "subscription-changed",
            Risk.MEDIUM,
            "What the database receives from elsewhere is different: rows are missing, or come"
                + " twice. A dropped subscription may leave its slot on the publisher, which"
                + " then keeps its write-ahead log forever.",
            "Check the replication slot on the publisher.",
            "logical-replication-subscription.html",
            it ->
                when(
                    it.change().key().kind() == ObjectKind.SUBSCRIPTION && !isAdded(it),
                    it.name() + " receives something else")),
        security(
            "password-in-schema",
            Risk.HIGH,
            "The password is in the source of the schema, in version control, and in the"
                + " reports of this plugin.",
            "Leave it out, use a passfile or a service, and change the password.",
            "libpq-pgpass.html",
            it -> when(hasPassword(it), it.object() + " contains a password")),
        callers(
            "foreign-object-changed",
            Risk.MEDIUM,
            "Foreign tables are read from another place, in another way, or not at all.",
            "Check the queries over its foreign tables.",
            "ddl-foreign-data.html",
            it ->
                when(
                    Set.of(
                                ObjectKind.SERVER,
                                ObjectKind.FOREIGN_DATA_WRAPPER,
                                ObjectKind.USER_MAPPING)
                            .contains(it.change().key().kind())
                        && !isAdded(it),
                    "foreign tables by " + it.name() + " are read differently")));
  }

  private static boolean isAdded(ChangeContext it) {
    return it.change().sort() == Change.Sort.ADDED;
  }

  private static boolean isRoutine(ChangeContext it) {
    ObjectKind kind = it.change().key().kind();
    return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE;
  }

  private static Optional<String> policyChanged(ChangeContext it) {
    boolean restrictive =
        AttributeValue.RESTRICTIVE.is(it.after(Attribute.KIND) + it.before(Attribute.KIND));
    return when(
        it.changed(ObjectKind.POLICY) && !it.changedOnly(Attribute.COMMENT)
            || it.added(ObjectKind.POLICY) && !restrictive
            || it.removed(ObjectKind.POLICY) && restrictive,
        "other rows of " + it.owner() + " may be seen or changed");
  }

  private static boolean hasPassword(ChangeContext it) {
    ObjectKind kind = it.change().key().kind();
    return kind == ObjectKind.USER_MAPPING
            && !it.after(AttributeFamily.OPTION, "password").isEmpty()
        || kind == ObjectKind.SUBSCRIPTION && it.after(Attribute.CONNECTION).contains("password=");
  }

  /** What the new list of privileges has and the old one has not. */
  static String gained(AttributeChange change) {
    return without(change.newValue().orElse(""), change.oldValue().orElse(""));
  }

  private static String lost(AttributeChange change) {
    return without(change.oldValue().orElse(""), change.newValue().orElse(""));
  }

  private static String without(String some, String others) {
    List<String> left = new ArrayList<>(List.of(some.split(", ")));
    left.removeAll(List.of(others.split(", ")));
    left.removeAll(List.of("", "none"));
    return String.join(", ", left);
  }
}
