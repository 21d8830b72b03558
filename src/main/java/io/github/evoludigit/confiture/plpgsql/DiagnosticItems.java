package io.github.evoludigit.confiture.plpgsql;

import java.util.Set;

/** What GET DIAGNOSTICS can ask for (manual, sections 41.5.5 and 41.6.8.1). */
final class DiagnosticItems {

  private static final Set<String> ITEMS =
      Set.of(
          "row_count",
          "pg_routine_oid",
          "pg_context",
          "returned_sqlstate",
          "column_name",
          "constraint_name",
          "pg_datatype_name",
          "message_text",
          "table_name",
          "schema_name",
          "pg_exception_detail",
          "pg_exception_hint",
          "pg_exception_context");

  private DiagnosticItems() {}

  static boolean isOne(String item) {
    return ITEMS.contains(item);
  }
}
