-- The configuration parameters of a server: name, type, who may set it when, unit, and the least
-- and the greatest value or the words of an enumeration; at last the name if it has upper-case
-- letters. Custom parameters are not among them.
select concat_ws(E'\t', lower(name), vartype, context, coalesce(unit, ''),
                 coalesce(min_val, array_to_string(enumvals, ','), ''), coalesce(max_val, ''),
                 nullif(name, lower(name)))
from pg_catalog.pg_settings
where name !~ '[.]' and category <> 'Customized Options'
order by lower(name) collate "C"
