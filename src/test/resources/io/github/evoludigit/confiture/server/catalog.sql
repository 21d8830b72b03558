-- What the resource catalog.txt says about PostgreSQL's built-in types, casts, operators and
-- functions: one line each, fields divided by tabs. Functions whose name only implements operators,
-- index methods or types' input and output are no part of SQL as people write it: their names are
-- here, and the rest is in internal-functions.txt.
with type as (
  select oid, typname, typcategory, typispreferred, typelem, typtype,
         case typname when 'bit' then 'bit' else format_type(oid, -1) end as spelling,
         typlen::text || case when typbyval then 'v' else 'r' end || typalign::text || typstorage::text as layout
  from pg_catalog.pg_type
  where typnamespace = 'pg_catalog'::regnamespace and typrelid = 0
),
known as (
  select distinct p.proname
  from pg_catalog.pg_proc p
  left join pg_catalog.pg_description d on d.objoid = p.oid and d.classoid = 'pg_proc'::regclass
  where p.pronamespace = 'pg_catalog'::regnamespace
    and (coalesce(d.description, '') not like 'implementation of %' or p.proname ~ '^(starts_with|array_?(cat|contains|contained|overlap)|jsonb_.*|json_.*|range_.*|elem_contained_by_range|textcat|date_.*|(date|time|interval|timestamp).*_(pl|mi)_.*)$')
    and coalesce(d.description, '') not like 'I/O%'
    and p.proname !~ '^(pg_(stat|replication|logical|wal|get_wal|backup|ls_|read_|create_(phys|log)|sync|lock|xact|control|terminate|cancel|reload|rotate|log_|promote|export|import|nextoid|stop|show|switch|copy|drop)|binary_upgrade|RI_FKey|brin_|gin_|gist_|spg|table_am|dsnowball|dsimple|dispell|dsynonym|thesaurus|prsd_|.*(sel|joinsel)$|satisfies_hash)'
    and not exists (
      select from unnest(p.proargtypes || p.prorettype) a(type)
      join pg_catalog.pg_type t on t.oid = a.type
      where t.typname in ('internal', 'cstring', 'trigger', 'event_trigger', 'language_handler',
                          'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler'))
),
routine as (
  select p.*,
         (select coalesce(string_agg(t.spelling, ',' order by a.place), '')
          from unnest(p.proargtypes) with ordinality a(type, place)
          join type t on t.oid = a.type) as arguments,
         (select coalesce(string_agg(p.proargnames[a.place] || ' ' || t.spelling, ',' order by a.place), '')
          from unnest(p.proargmodes, p.proallargtypes) with ordinality a(mode, type, place)
          join type t on t.oid = a.type
          where a.mode in ('o', 't', 'b')) as columns
  from pg_catalog.pg_proc p
  where p.pronamespace = 'pg_catalog'::regnamespace and p.proname in (select proname from known)
)
select line from (
select concat_ws(E'\t', 'type', spelling, typname, typcategory,
                 case when typispreferred then 'preferred' else '' end, layout)
from type
where typtype <> 'p' and typcategory <> 'A' or typname like 'any%' or typname in ('record', 'void', 'unknown', 'int2vector', 'oidvector')
union all
select concat_ws(E'\t', 'range', t.spelling, s.spelling, m.spelling)
from pg_catalog.pg_range r
join type t on t.oid = r.rngtypid
join type s on s.oid = r.rngsubtype
join type m on m.oid = r.rngmultitypid
union all
select concat_ws(E'\t', 'cast', s.spelling, t.spelling, c.castcontext,
                 case when c.castmethod = 'b' then 'binary' else '' end)
from pg_catalog.pg_cast c
join type s on s.oid = c.castsource
join type t on t.oid = c.casttarget
union all
select concat_ws(E'\t', 'operator', o.oprname, coalesce(l.spelling, ''), r.spelling, t.spelling)
from pg_catalog.pg_operator o
left join type l on l.oid = o.oprleft
join type r on r.oid = o.oprright
join type t on t.oid = o.oprresult
where o.oprnamespace = 'pg_catalog'::regnamespace
union all
select concat_ws(E'\t', 'function', proname, arguments,
                 coalesce((select t.spelling from type t where t.oid = prorettype), ''),
                 prokind::text || provolatile::text || case when provariadic <> 0 then 'V' else '' end
                 || case when proretset then 'S' else '' end
                 || case when pronargdefaults > 0 then pronargdefaults::text else '' end,
                 nullif(columns, ''))
from routine
union all
select concat_ws(E'\t', 'mutable', 'operator', o.oprname, l.spelling, r.spelling)
from pg_catalog.pg_operator o
join pg_catalog.pg_proc p on p.oid = o.oprcode
join pg_catalog.pg_language g on g.oid = p.prolang and g.lanname <> 'sql'
left join type l on l.oid = o.oprleft
join type r on r.oid = o.oprright
where o.oprnamespace = 'pg_catalog'::regnamespace and p.provolatile <> 'i'
union all
select concat_ws(E'\t', 'mutable', 'cast', s.spelling, t.spelling)
from pg_catalog.pg_cast c
join pg_catalog.pg_proc p on p.oid = c.castfunc
join type s on s.oid = c.castsource
join type t on t.oid = c.casttarget
where p.provolatile <> 'i'
union all
select concat_ws(E'\t', 'mutable', direction, spelling)
from (
  select 'input' as direction, typinput as io, oid from pg_catalog.pg_type
  union all
  select 'output', typoutput, oid from pg_catalog.pg_type
) texts
join type t using (oid)
join pg_catalog.pg_proc p on p.oid = io
where p.provolatile <> 'i' and t.typcategory not in ('A', 'P')
union all
select distinct concat_ws(E'\t', 'internal', proname)
from pg_catalog.pg_proc
where pronamespace = 'pg_catalog'::regnamespace
  and proname not in (select proname from routine)
) lines(line)
order by line collate "C"
