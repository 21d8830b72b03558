-- What the resource extension-functions.txt says about the functions of extensions, one line each.
-- Those that only implement an operator, an index method or a type are no part of SQL as people
-- write it. A type of the extension itself has @ before its name: its schema is the user's choice.
with type as (
  select t.oid,
         case when e.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, -1)
              else '@' || e.typname || case when e.oid <> t.oid then '[]' else '' end end as spelling
  from pg_catalog.pg_type t
  join pg_catalog.pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
)
select line from (
select concat_ws(E'\t', x.extname, p.proname,
                 (select coalesce(string_agg(t.spelling, ',' order by a.place), '')
                  from unnest(p.proargtypes) with ordinality a(type, place)
                  join type t on t.oid = a.type),
                 (select t.spelling from type t where t.oid = p.prorettype),
                 case when p.provariadic <> 0 then 'variadic' else '' end, p.pronargdefaults,
                 (select coalesce(string_agg(p.proargnames[a.place] || ' ' || t.spelling, ',' order by a.place), '')
                  from unnest(p.proargmodes, p.proallargtypes) with ordinality a(mode, type, place)
                  join type t on t.oid = a.type
                  where a.mode in ('o', 't', 'b')))
from pg_catalog.pg_proc p
join pg_catalog.pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'
join pg_catalog.pg_extension x on d.refclassid = 'pg_extension'::regclass and x.oid = d.refobjid
where x.extname not in ('plpgsql')
  and p.prokind in ('f', 'a', 'w')
  and p.oid not in (select oprcode from pg_catalog.pg_operator)
  and p.oid not in (select oprrest from pg_catalog.pg_operator)
  and p.oid not in (select oprjoin from pg_catalog.pg_operator)
  and p.oid not in (select amproc from pg_catalog.pg_amproc)
  and p.oid not in (select castfunc from pg_catalog.pg_cast)
  and not exists (
    select from unnest(p.proargtypes || p.prorettype) a(type)
    join pg_catalog.pg_type t on t.oid = a.type
    where t.typname in ('internal', 'cstring'))
) lines(line)
order by line collate "C"
