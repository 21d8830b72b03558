-- The functions of pg_catalog whose names are all that catalog.txt says of them.
with type as (
  select oid, typname, typcategory, typispreferred, typelem, typtype,
         case typname when 'bit' then 'bit' else format_type(oid, -1) end as spelling
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
)
select line from (
select concat_ws(E'\t', 'function', p.proname,
                 (select coalesce(string_agg(t.spelling, ',' order by a.place), '')
                  from unnest(p.proargtypes) with ordinality a(type, place)
                  join type t on t.oid = a.type),
                 coalesce((select t.spelling from type t where t.oid = prorettype), ''),
                 prokind::text || provolatile::text || case when provariadic <> 0 then 'V' else '' end
                 || case when proretset then 'S' else '' end
                 || case when pronargdefaults > 0 then pronargdefaults::text else '' end,
                 (select string_agg(p.proargnames[a.place] || ' ' || t.spelling, ',' order by a.place)
                  from unnest(p.proargmodes, p.proallargtypes) with ordinality a(mode, type, place)
                  join type t on t.oid = a.type
                  where a.mode in ('o', 't', 'b')))
from pg_catalog.pg_proc p
where p.pronamespace = 'pg_catalog'::regnamespace and p.proname not in (select proname from known)
) lines(line)
order by line collate "C"
