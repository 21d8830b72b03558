package io.github.evoludigit.confiture.policy;

import java.util.regex.Pattern;

/** Defaults that are another value for each row, so that ADD COLUMN must write them all. */
public final class VolatileDefault {

  /**
   * PostgreSQL's volatile functions that anybody calls in a default, and those of the extensions
   * pgcrypto and uuid-ossp.
   */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(random|random_normal|gen_random_uuid|uuid_generate_v\\w+|uuidv4|uuidv7|"
              + "clock_timestamp|timeofday|nextval|currval|lastval|setval|gen_random_bytes|gen_salt|"
              + "array_sample|array_shuffle|pg_current_wal_(?:insert_|flush_)?lsn)\\(");

  private VolatileDefault() {}

  /** Whether an expression calls one of them. */
  public static boolean is(String expression) {
    return CALL.matcher(expression).find();
  }
}
