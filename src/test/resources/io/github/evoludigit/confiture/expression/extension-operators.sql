-- What the resource extension-operators.txt says about the operators and casts of extensions, one
-- line each. A type of the extension itself has @ before its name: its schema is the user's choice.
with type as (
  select t.oid,
         case when e.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, -1)
              else '@' || e.typname || case when e.oid <> t.oid then '[]' else '' end end as spelling
  from pg_catalog.pg_type t
  join pg_catalog.pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
)
select line from (
select concat_ws(E'\t', x.extname, 'operator', o.oprname, coalesce(l.spelling, ''), r.spelling, t.spelling)
from pg_catalog.pg_operator o
left join type l on l.oid = o.oprleft
join type r on r.oid = o.oprright
join type t on t.oid = o.oprresult
join pg_catalog.pg_depend d on d.classid = 'pg_operator'::regclass and d.objid = o.oid and d.deptype = 'e'
join pg_catalog.pg_extension x on d.refclassid = 'pg_extension'::regclass and x.oid = d.refobjid
union all
select concat_ws(E'\t', x.extname, 'cast', s.spelling, t.spelling, c.castcontext,
                 case when c.castmethod = 'b' then 'binary' else '' end)
from pg_catalog.pg_cast c
join type s on s.oid = c.castsource
join type t on t.oid = c.casttarget
join pg_catalog.pg_depend d on d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'e'
join pg_catalog.pg_extension x on d.refclassid = 'pg_extension'::regclass and x.oid = d.refobjid
) lines(line)
order by line collate "C"
