-- What every database has of the kinds that have no list of their own: the kind and the name.
select line from (
select concat_ws(E'\t', 'language', lanname) from pg_catalog.pg_language
union all
select concat_ws(E'\t', 'untrusted language', lanname) from pg_catalog.pg_language
where not lanpltrusted
union all
select concat_ws(E'\t', 'conversion', conname) from pg_catalog.pg_conversion
where connamespace = 'pg_catalog'::regnamespace
union all
select concat_ws(E'\t', case amtype when 'i' then 'index method' else 'table method' end, amname)
from pg_catalog.pg_am
union all
select concat_ws(E'\t', 'collation', collname) from pg_catalog.pg_collation
where collnamespace = 'pg_catalog'::regnamespace
union all
select concat_ws(E'\t', 'configuration', cfgname) from pg_catalog.pg_ts_config
union all
select concat_ws(E'\t', 'dictionary', dictname) from pg_catalog.pg_ts_dict
union all
select concat_ws(E'\t', 'parser', prsname) from pg_catalog.pg_ts_parser
union all
select concat_ws(E'\t', 'template', tmplname) from pg_catalog.pg_ts_template
union all
select concat_ws(E'\t', 'role', rolname) from pg_catalog.pg_roles where rolname ~ '^pg_'
union all
select concat_ws(E'\t', 'tablespace', spcname) from pg_catalog.pg_tablespace where spcname ~ '^pg_'
union all
select concat_ws(E'\t', 'encoding', pg_encoding_to_char(number))
from generate_series(0, 60) number where pg_encoding_to_char(number) <> ''
) lines(line)
order by line collate "C"
