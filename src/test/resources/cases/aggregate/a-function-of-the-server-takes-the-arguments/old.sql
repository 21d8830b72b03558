CREATE FUNCTION ordered_set_transition_multi(internal, boolean, boolean, VARIADIC "any")
    RETURNS internal LANGUAGE internal IMMUTABLE AS 'ordered_set_transition_multi';

CREATE AGGREGATE ranked(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);
