-- The operator classes and families of pg_catalog: the access method, the name, the type that a
-- class is for, and whether it is the default of that type.
with type as (
  select oid, case typname when 'bit' then 'bit' else format_type(oid, -1) end as spelling
  from pg_catalog.pg_type
)
select line from (
select concat_ws(E'\t', 'class', a.amname, c.opcname, t.spelling,
                 case when c.opcdefault then 'default' end)
from pg_catalog.pg_opclass c
join pg_catalog.pg_am a on a.oid = c.opcmethod
join type t on t.oid = c.opcintype
where c.opcnamespace = 'pg_catalog'::regnamespace
union all
select concat_ws(E'\t', 'family', a.amname, f.opfname)
from pg_catalog.pg_opfamily f
join pg_catalog.pg_am a on a.oid = f.opfmethod
where f.opfnamespace = 'pg_catalog'::regnamespace
) lines(line)
order by line collate "C"
