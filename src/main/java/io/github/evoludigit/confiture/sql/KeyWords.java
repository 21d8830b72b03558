package io.github.evoludigit.confiture.sql;

import java.util.Set;

/** PostgreSQL's key words as far as they decide how an expression is read (appendix C). */
public final class KeyWords {

  /** Never a name without quotes. */
  public static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric both case cast check collate column"
                  + " constraint create current_catalog current_date current_role current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign from grant group having in initially intersect"
                  + " into lateral leading limit localtime localtimestamp not null offset on only"
                  + " or order placing primary references returning select session_user some"
                  + " symmetric system_user table then to trailing true union unique user using"
                  + " variadic when where window with")
              .split(" "));

  /** Names of columns and relations, but of no functions and types. */
  public static final Set<String> COLUMN_NAME =
      Set.of(
          ("between bigint bit boolean char character coalesce dec decimal exists extract float"
                  + " greatest grouping inout int integer interval json json_array json_arrayagg"
                  + " json_exists json_object json_objectagg json_query json_scalar json_serialize"
                  + " json_table json_value least merge_action national nchar none normalize nullif"
                  + " numeric out overlay position precision real row setof smallint substring time"
                  + " timestamp treat trim values varchar xmlattributes xmlconcat xmlelement"
                  + " xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize"
                  + " xmltable")
              .split(" "));

  /** Names of functions and types, but no alias without AS and no column. */
  public static final Set<String> FUNCTION_OR_TYPE =
      Set.of(
          ("authorization binary collation concurrently cross current_schema freeze full ilike inner"
                  + " is isnull join left like natural notnull outer overlaps right similar"
                  + " tablesample verbose")
              .split(" "));

  /** Words that cannot name an output column without AS ({@code AS_LABEL} in kwlist.h). */
  public static final Set<String> NEVER_BARE_LABEL =
      Set.of(
          ("array as char character create day except fetch filter for from grant group having hour"
                  + " intersect into isnull limit minute month notnull offset on order over overlaps"
                  + " precision returning second to union varying where window with within without"
                  + " year")
              .split(" "));

  /** Words that are operators between operands, and labels of output columns without AS. */
  public static final Set<String> OPERATORS =
      Set.of("and between collate ilike in is like not or similar".split(" "));

  /** Reserved words that can follow the output columns of a query. */
  public static final Set<String> BEHIND_TARGETS =
      Set.of(
          ("except fetch for from group having intersect into limit offset order union where window")
              .split(" "));

  /** Words after which an expression goes on. */
  public static final Set<String> BEFORE_OPERAND =
      Set.of("and case distinct else from is not or then when with".split(" "));

  /** Words with which the name of a type in pg_catalog can begin that is not its own name. */
  public static final Set<String> TYPE =
      Set.of(
          ("bigint bit boolean char character dec decimal double float int integer interval national"
                  + " nchar numeric real smallint time timestamp varchar")
              .split(" "));

  private KeyWords() {}
}
