CREATE AGGREGATE ranked(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = pg_catalog.ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);
