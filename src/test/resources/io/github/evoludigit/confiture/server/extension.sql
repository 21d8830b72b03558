-- What the list of an extension says that the only parameter names, one line each; fields are
-- divided by tabs. Before the name of an object stands the schema it is in: nothing for pg_catalog,
-- @ for the schema of the extension, which is the user's choice, extension@ for that of another.
with home as (
  select x.oid as extension, x.extname, x.extnamespace as namespace,
         x.extname = ? as own, n.nspname
  from pg_catalog.pg_extension x
  join pg_catalog.pg_namespace n on n.oid = x.extnamespace
),
place as (
  select n.oid,
         case when n.nspname = 'pg_catalog' then ''
              else coalesce((select '@' from home where own and namespace = n.oid),
                            quote_ident(n.nspname) || '.') end as prefix
  from pg_catalog.pg_namespace n
),
member as (
  select d.classid, d.objid
  from pg_catalog.pg_depend d
  where d.deptype = 'e' and d.refclassid = 'pg_extension'::regclass
    and d.refobjid = (select extension from home where own)
),
type as (
  select t.oid,
         case when e.typnamespace = 'pg_catalog'::regnamespace
              then case t.typname when 'bit' then 'bit' else format_type(t.oid, -1) end
              else coalesce((select case when own then '@' else extname || '@' end
                             from home
                             join pg_catalog.pg_depend d on d.deptype = 'e' and d.refobjid = extension
                             where namespace = e.typnamespace and d.refclassid = 'pg_extension'::regclass
                               and d.objid = e.oid and d.classid = 'pg_type'::regclass
                             limit 1), place.prefix) || quote_ident(e.typname)
                   || case when e.oid <> t.oid then '[]' else '' end end as spelling
  from pg_catalog.pg_type t
  join pg_catalog.pg_type e on e.oid = case when t.typcategory = 'A' and t.typelem <> 0 then t.typelem else t.oid end
  join place on place.oid = e.typnamespace
),
columns as (
  select a.attrelid,
         string_agg(quote_ident(a.attname) || ' ' || t.spelling, ',' order by a.attnum) as list
  from pg_catalog.pg_attribute a
  join type t on t.oid = a.atttypid
  where a.attnum > 0 and not a.attisdropped
  group by a.attrelid
)
select line from (
select 0, concat_ws(E'\t', 'comment', comment) from pg_catalog.pg_available_extensions
where name = (select extname from home where own)
union all
select 0, concat_ws(E'\t', 'requires', array_to_string(v.requires, ' '))
from pg_catalog.pg_available_extension_versions v
where v.name = (select extname from home where own) and v.installed and v.requires is not null
union all
select 0, concat_ws(E'\t', 'schema', v.schema)
from pg_catalog.pg_available_extension_versions v
where v.name = (select extname from home where own) and v.installed and v.schema is not null
union all
select 1, concat_ws(E'\t', 'schema-comment', n.nspname, coalesce(obj_description(n.oid, 'pg_namespace'), ''))
from pg_catalog.pg_namespace n
where exists (select from member where classid = 'pg_namespace'::regclass and objid = n.oid)
   or n.oid = (select namespace from home
               join pg_catalog.pg_available_extension_versions v on v.name = extname and v.installed
               where own and v.schema is not null) and n.nspname <> 'pg_catalog'
union all
select 2, concat_ws(E'\t', 'type', place.prefix || t.typname, t.typtype, t.typcategory,
                 case when t.typispreferred then 'preferred' else '' end,
                 coalesce(case t.typtype
                   when 'd' then (select spelling from type where type.oid = t.typbasetype)
                   when 'c' then (select list from columns where attrelid = t.typrelid)
                   when 'r' then (select s.spelling from pg_catalog.pg_range r
                                  join type s on s.oid = r.rngsubtype where r.rngtypid = t.oid)
                   when 'e' then (select string_agg(quote_literal(enumlabel), ',' order by enumsortorder)
                                  from pg_catalog.pg_enum where enumtypid = t.oid) end, ''))
from pg_catalog.pg_type t
join place on place.oid = t.typnamespace
join member on classid = 'pg_type'::regclass and objid = t.oid
where t.typcategory <> 'A' or t.typelem = 0
union all
select 3, concat_ws(E'\t', 'function', place.prefix || p.proname,
                 (select coalesce(string_agg(t.spelling, ',' order by a.place), '')
                  from unnest(p.proargtypes) with ordinality a(type, place)
                  join type t on t.oid = a.type),
                 coalesce((select t.spelling from type t where t.oid = p.prorettype), ''),
                 p.prokind::text || p.provolatile::text
                 || case when p.provariadic <> 0 then 'V' else '' end
                 || case when p.proretset then 'S' else '' end
                 || case when p.pronargdefaults > 0 then p.pronargdefaults::text else '' end,
                 (select string_agg(quote_ident(coalesce(nullif(p.proargnames[a.place], ''), 'column' || a.place)) || ' ' || t.spelling, ',' order by a.place)
                  from unnest(p.proargmodes, p.proallargtypes) with ordinality a(mode, type, place)
                  join type t on t.oid = a.type
                  where a.mode in ('o', 't', 'b')))
from pg_catalog.pg_proc p
join place on place.oid = p.pronamespace
join member on classid = 'pg_proc'::regclass and objid = p.oid
union all
select 4, concat_ws(E'\t', 'operator', coalesce(nullif(place.prefix, ''), 'pg_catalog.') || o.oprname, coalesce(l.spelling, ''), r.spelling, t.spelling)
from pg_catalog.pg_operator o
join place on place.oid = o.oprnamespace
left join type l on l.oid = o.oprleft
join type r on r.oid = o.oprright
join type t on t.oid = o.oprresult
join member on classid = 'pg_operator'::regclass and objid = o.oid
union all
select 5, concat_ws(E'\t', 'cast', s.spelling, t.spelling, c.castcontext,
                 case when c.castmethod = 'b' then 'binary' else '' end)
from pg_catalog.pg_cast c
join type s on s.oid = c.castsource
join type t on t.oid = c.casttarget
join member on classid = 'pg_cast'::regclass and objid = c.oid
union all
select 6, concat_ws(E'\t', 'method', a.amname, a.amtype)
from pg_catalog.pg_am a
join member on classid = 'pg_am'::regclass and objid = a.oid
union all
select 7, concat_ws(E'\t', 'class', place.prefix || c.opcname, a.amname, t.spelling,
                 case when c.opcdefault then 'default' else '' end)
from pg_catalog.pg_opclass c
join place on place.oid = c.opcnamespace
join pg_catalog.pg_am a on a.oid = c.opcmethod
join type t on t.oid = c.opcintype
join member on classid = 'pg_opclass'::regclass and objid = c.oid
union all
select 7, concat_ws(E'\t', 'family', place.prefix || f.opfname, a.amname)
from pg_catalog.pg_opfamily f
join place on place.oid = f.opfnamespace
join pg_catalog.pg_am a on a.oid = f.opfmethod
join member on classid = 'pg_opfamily'::regclass and objid = f.oid
union all
select 8, concat_ws(E'\t', 'relation', place.prefix || c.relname, c.relkind,
                 coalesce((select list from columns where attrelid = c.oid), ''))
from pg_catalog.pg_class c
join place on place.oid = c.relnamespace
join member on classid = 'pg_class'::regclass and objid = c.oid
where c.relkind <> 'c'
union all
select 9, concat_ws(E'\t', 'language', l.lanname)
from pg_catalog.pg_language l
join member on classid = 'pg_language'::regclass and objid = l.oid
union all
select 9, concat_ws(E'\t', 'wrapper', w.fdwname)
from pg_catalog.pg_foreign_data_wrapper w
join member on classid = 'pg_foreign_data_wrapper'::regclass and objid = w.oid
union all
select 9, concat_ws(E'\t', 'server', s.srvname)
from pg_catalog.pg_foreign_server s
join member on classid = 'pg_foreign_server'::regclass and objid = s.oid
union all
select 9, concat_ws(E'\t', 'collation', place.prefix || c.collname)
from pg_catalog.pg_collation c
join place on place.oid = c.collnamespace
join member on classid = 'pg_collation'::regclass and objid = c.oid
union all
select 9, concat_ws(E'\t', 'configuration', place.prefix || c.cfgname)
from pg_catalog.pg_ts_config c
join place on place.oid = c.cfgnamespace
join member on classid = 'pg_ts_config'::regclass and objid = c.oid
union all
select 9, concat_ws(E'\t', 'dictionary', place.prefix || c.dictname)
from pg_catalog.pg_ts_dict c
join place on place.oid = c.dictnamespace
join member on classid = 'pg_ts_dict'::regclass and objid = c.oid
union all
select 9, concat_ws(E'\t', 'template', place.prefix || c.tmplname)
from pg_catalog.pg_ts_template c
join place on place.oid = c.tmplnamespace
join member on classid = 'pg_ts_template'::regclass and objid = c.oid
union all
select 9, concat_ws(E'\t', 'parser', place.prefix || c.prsname)
from pg_catalog.pg_ts_parser c
join place on place.oid = c.prsnamespace
join member on classid = 'pg_ts_parser'::regclass and objid = c.oid
union all
select 9, concat_ws(E'\t', 'event trigger', e.evtname)
from pg_catalog.pg_event_trigger e
join member on classid = 'pg_event_trigger'::regclass and objid = e.oid
union all
select 9, concat_ws(E'\t', 'transform', t.spelling, l.lanname)
from pg_catalog.pg_transform f
join type t on t.oid = f.trftype
join pg_catalog.pg_language l on l.oid = f.trflang
join member on classid = 'pg_transform'::regclass and objid = f.oid
) lines(sort, line)
order by sort, line collate "C"
