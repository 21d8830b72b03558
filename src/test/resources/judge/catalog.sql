-- What a PostgreSQL 18 catalog keeps of a schema, one query for each kind of object.
--
-- Each query gives (kind, identity, definition, classid, objid, objsubid, owner, acl, acltype):
-- `definition` says all that is comparable and has no fact of its own, NULL where the object is
-- listed only for its comment or its privileges; `acl` and `acltype` are as acldefault() wants them.
-- They run with an empty search_path, so that all names are qualified and all quoting is the server's.
-- Objects of the system and members of extensions are left out by the reader.

-- query: schema
SELECT 'schema', format('%I', nspname), '',
       'pg_namespace'::regclass::oid, oid, 0, nspowner, nspacl, 'n'
FROM pg_namespace
WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'

-- query: extension
SELECT 'extension', format('%I', extname), format('SCHEMA %I', nspname),
       'pg_extension'::regclass::oid, e.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace

-- query: table
SELECT CASE relkind WHEN 'f' THEN 'foreign-table' ELSE 'table' END, format('%I.%I', nspname, relname),
       concat_ws(E'\n',
         CASE relpersistence WHEN 'u' THEN 'UNLOGGED' END,
         'OF ' || NULLIF(reloftype, 0)::regtype,
         CASE WHEN NOT relispartition THEN
           (SELECT 'INHERITS ' || string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno)
            FROM pg_inherits WHERE inhrelid = c.oid) END,
         CASE WHEN relispartition THEN
           (SELECT format('PARTITION OF %s %s', inhparent::regclass, pg_get_expr(relpartbound, c.oid))
            FROM pg_inherits WHERE inhrelid = c.oid) END,
         'PARTITION BY ' || pg_get_partkeydef(c.oid),
         'WITH ' || (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(reloptions) o),
         'TOAST ' || (SELECT string_agg(o, ', ' ORDER BY o)
                      FROM pg_class t, unnest(t.reloptions) o WHERE t.oid = c.reltoastrelid),
         'USING ' || (SELECT amname FROM pg_am a WHERE a.oid = relam AND amname <> 'heap'),
         'TABLESPACE ' || (SELECT spcname FROM pg_tablespace s WHERE s.oid = reltablespace),
         CASE WHEN relrowsecurity THEN 'ROW SECURITY' END,
         CASE WHEN relforcerowsecurity THEN 'FORCE ROW SECURITY' END,
         'REPLICA IDENTITY ' || NULLIF(relreplident, CASE relkind WHEN 'f' THEN 'n' ELSE 'd' END::"char")::text,
         (SELECT concat(format('SERVER %I ', srvname), (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(ftoptions) o))
          FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = ftserver WHERE ftrelid = c.oid)),
       'pg_class'::regclass::oid, c.oid, 0, relowner, relacl, 'r'
FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
WHERE relkind IN ('r', 'p', 'f') AND relpersistence <> 't'
  AND nspname NOT IN ('pg_catalog', 'information_schema')

-- query: column
SELECT 'column', format('%I.%I.%I', nspname, relname, attname),
       CASE WHEN relkind IN ('r', 'p', 'f') THEN concat_ws(E'\n',
         format_type(atttypid, atttypmod),
         CASE WHEN attcollation <> typcollation THEN 'COLLATE ' || attcollation::regcollation END,
         CASE WHEN attnotnull THEN concat_ws(' ', 'NOT NULL',
           (SELECT concat_ws(' ', quote_ident(conname), CASE WHEN connoinherit THEN 'NO INHERIT' END,
                                  CASE WHEN NOT convalidated THEN 'NOT VALID' END)
            FROM pg_constraint k WHERE conrelid = c.oid AND contype = 'n' AND conkey = ARRAY[attnum])) END,
         CASE attidentity WHEN 'a' THEN 'IDENTITY ALWAYS' WHEN 'd' THEN 'IDENTITY BY DEFAULT' END,
         CASE attgenerated WHEN 's' THEN 'STORED ' WHEN 'v' THEN 'VIRTUAL ' ELSE 'DEFAULT ' END
           || pg_get_expr(adbin, adrelid),
         CASE WHEN attstorage <> typstorage THEN 'STORAGE ' || attstorage::text END,
         'COMPRESSION ' || NULLIF(attcompression, ''::"char")::text,
         'STATISTICS ' || NULLIF(attstattarget, -1),
         'WITH ' || (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(attoptions) o),
         'OPTIONS ' || (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(attfdwoptions) o),
         CASE WHEN attinhcount > 0 AND NOT relispartition
              THEN CASE WHEN attislocal THEN 'LOCAL AND INHERITED' ELSE 'INHERITED' END END)
         -- A view's column has a fact of its own only where something was said of it.
         WHEN relkind IN ('v', 'm') THEN NULLIF(concat_ws(E'\n',
         'DEFAULT ' || pg_get_expr(adbin, adrelid),
         CASE WHEN attstorage <> typstorage THEN 'STORAGE ' || attstorage::text END,
         'COMPRESSION ' || NULLIF(attcompression, ''::"char")::text,
         'STATISTICS ' || NULLIF(attstattarget, -1)), '') END,
       'pg_class'::regclass::oid, c.oid, attnum, NULL::oid, attacl, 'c'
FROM pg_attribute a
  JOIN pg_class c ON c.oid = attrelid
  JOIN pg_namespace n ON n.oid = relnamespace
  JOIN pg_type t ON t.oid = atttypid
  LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
WHERE attrelid >= 16384 AND c.oid >= 16384 AND attnum > 0 AND NOT attisdropped
  AND relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND relpersistence <> 't'
  AND nspname NOT IN ('pg_catalog', 'information_schema')

-- query: columnorder
SELECT 'columnorder', format('%I.%I', nspname, relname),
       (SELECT coalesce(string_agg(quote_ident(attname), ',' ORDER BY attnum), '')
        FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped),
       'pg_class'::regclass::oid, c.oid, -1, NULL::oid, NULL::aclitem[], NULL
FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
WHERE relkind IN ('r', 'p', 'f') AND relpersistence <> 't'
  AND nspname NOT IN ('pg_catalog', 'information_schema')

-- query: constraint
SELECT CASE WHEN coninhcount > 0 AND NOT conislocal THEN 'constraint_inherited' ELSE 'constraint' END,
       format('%I.%I.%I', nspname, relname, conname),
       CASE WHEN contype IN ('p', 'u', 'f', 'c', 'x') THEN concat_ws(E'\n',
         pg_get_constraintdef(k.oid),
         (SELECT concat_ws(E'\n',
            'WITH ' || (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(reloptions) o),
            'TABLESPACE ' || (SELECT spcname FROM pg_tablespace s WHERE s.oid = reltablespace),
            CASE WHEN indisclustered THEN 'CLUSTER' END,
            CASE WHEN indisreplident THEN 'REPLICA IDENTITY' END)
          FROM pg_class i JOIN pg_index ON indexrelid = i.oid
          WHERE i.oid = conindid AND contype IN ('p', 'u', 'x'))) END,
       'pg_constraint'::regclass::oid, k.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_constraint k
  JOIN pg_class c ON c.oid = conrelid
  JOIN pg_namespace n ON n.oid = relnamespace
WHERE k.oid >= 16384 AND c.oid >= 16384 AND relpersistence <> 't' AND contype IN ('p', 'u', 'f', 'c', 'x', 'n')
  AND nspname NOT IN ('pg_catalog', 'information_schema')
  -- A foreign key to a partitioned table has a hidden one for each partition it refers to.
  AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)

-- query: index
SELECT CASE WHEN relispartition THEN 'index_partition' ELSE 'index' END, format('%I.%I', nspname, relname),
       CASE WHEN NOT EXISTS (SELECT FROM pg_constraint
                             WHERE conindid = c.oid AND contype IN ('p', 'u', 'x')) THEN concat_ws(E'\n',
         pg_get_indexdef(c.oid),
         'TABLESPACE ' || (SELECT spcname FROM pg_tablespace s WHERE s.oid = reltablespace),
         CASE WHEN indisclustered THEN 'CLUSTER' END,
         CASE WHEN indisreplident THEN 'REPLICA IDENTITY' END,
         (SELECT string_agg(format('STATISTICS %s %s', attnum, attstattarget), ', ' ORDER BY attnum)
          FROM pg_attribute WHERE attrelid = c.oid AND attstattarget >= 0)) END,
       'pg_class'::regclass::oid, c.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_class c
  JOIN pg_namespace n ON n.oid = relnamespace
  JOIN pg_index ON indexrelid = c.oid
WHERE relkind IN ('i', 'I') AND relpersistence <> 't'
  AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')

-- query: view
SELECT CASE relkind WHEN 'm' THEN 'matview' ELSE 'view' END, format('%I.%I', nspname, relname),
       concat_ws(E'\n',
         pg_get_viewdef(c.oid),
         (SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', '
                            ORDER BY attnum)
          FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0),
         'WITH ' || (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(reloptions) o),
         'USING ' || (SELECT amname FROM pg_am a WHERE a.oid = relam AND amname <> 'heap'),
         'TABLESPACE ' || (SELECT spcname FROM pg_tablespace s WHERE s.oid = reltablespace)),
       'pg_class'::regclass::oid, c.oid, 0, relowner, relacl, 'r'
FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
WHERE relkind IN ('v', 'm') AND relpersistence <> 't'
  AND nspname NOT IN ('pg_catalog', 'information_schema')

-- query: sequence
SELECT 'sequence', format('%I.%I', nspname, relname),
       concat_ws(E'\n',
         CASE relpersistence WHEN 'u' THEN 'UNLOGGED' END,
         format('AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s', seqtypid::regtype,
                seqstart, seqincrement, seqmin, seqmax, seqcache),
         CASE WHEN seqcycle THEN 'CYCLE' END,
         (SELECT format('%s %s.%I', CASE deptype WHEN 'i' THEN 'IDENTITY OF' ELSE 'OWNED BY' END,
                        attrelid::regclass, attname)
          FROM pg_depend JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
          WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype IN ('a', 'i')
            AND refclassid = 'pg_class'::regclass)),
       'pg_class'::regclass::oid, c.oid, 0, relowner, relacl, 's'
FROM pg_class c
  JOIN pg_namespace n ON n.oid = relnamespace
  JOIN pg_sequence ON seqrelid = c.oid
WHERE relpersistence <> 't'

-- query: routine
SELECT CASE prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
       format('%I.%I(%s)', nspname, proname, oidvectortypes(proargtypes)), pg_get_functiondef(p.oid),
       'pg_proc'::regclass::oid, p.oid, 0, proowner, proacl, 'f'
FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
WHERE prokind <> 'a' AND p.oid >= 16384
  -- The constructors of a range type come with it.
  AND NOT EXISTS (SELECT FROM pg_depend
                  WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')

-- query: aggregate
SELECT 'aggregate', format('%I.%I(%s)', nspname, proname, oidvectortypes(proargtypes)),
       concat_ws(E'\n', pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), aggkind, aggnumdirectargs,
         aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn, aggminvtransfn,
         aggmfinalfn, aggfinalextra, aggmfinalextra, aggfinalmodify, aggmfinalmodify, NULLIF(aggsortop, 0)::regoperator,
         aggtranstype::regtype, aggtransspace, NULLIF(aggmtranstype, 0)::regtype, aggmtransspace,
         'INITCOND ' || agginitval, 'MINITCOND ' || aggminitval, 'PARALLEL ' || proparallel::text),
       'pg_proc'::regclass::oid, p.oid, 0, proowner, proacl, 'f'
FROM pg_proc p
  JOIN pg_namespace n ON n.oid = pronamespace
  JOIN pg_aggregate ON aggfnoid = p.oid
WHERE p.oid >= 16384

-- query: enum
SELECT 'enum', format('%I.%I', nspname, typname),
       (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
        FROM pg_enum WHERE enumtypid = t.oid),
       'pg_type'::regclass::oid, t.oid, 0, typowner, typacl, 'T'
FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
WHERE typtype = 'e'

-- query: composite
SELECT 'composite', format('%I.%I', nspname, typname),
       (SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod))
          || CASE WHEN attcollation <> a.typcollation THEN ' COLLATE ' || attcollation::regcollation ELSE '' END,
          ', ' ORDER BY attnum)
        FROM pg_attribute JOIN pg_type a ON a.oid = atttypid
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped),
       'pg_type'::regclass::oid, t.oid, 0, typowner, typacl, 'T'
FROM pg_type t
  JOIN pg_namespace n ON n.oid = typnamespace
  JOIN pg_class c ON c.oid = typrelid AND relkind = 'c'

-- query: domain
SELECT 'domain', format('%I.%I', nspname, t.typname),
       concat_ws(E'\n',
         format_type(t.typbasetype, t.typtypmod),
         CASE WHEN t.typcollation <> b.typcollation THEN 'COLLATE ' || t.typcollation::regcollation END,
         CASE WHEN t.typnotnull THEN 'NOT NULL ' ||
           (SELECT quote_ident(conname) FROM pg_constraint WHERE contypid = t.oid AND contype = 'n') END,
         'DEFAULT ' || t.typdefault),
       'pg_type'::regclass::oid, t.oid, 0, t.typowner, t.typacl, 'T'
FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_type b ON b.oid = t.typbasetype
WHERE t.typtype = 'd' AND t.oid >= 16384

-- query: domain constraint
SELECT 'domain_constraint', format('%I.%I.%I', nspname, typname, conname),
       CASE contype WHEN 'c' THEN pg_get_constraintdef(k.oid) END,
       'pg_constraint'::regclass::oid, k.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_constraint k
  JOIN pg_type t ON t.oid = contypid
  JOIN pg_namespace n ON n.oid = typnamespace

-- query: range
SELECT 'range', format('%I.%I', nspname, typname),
       concat_ws(E'\n', rngsubtype::regtype, rngmultitypid::regtype,
         NULLIF(rngcollation, 0)::regcollation,
         (SELECT format('%I.%I', o.nspname, opcname) FROM pg_opclass c JOIN pg_namespace o ON o.oid = opcnamespace
          WHERE c.oid = rngsubopc),
         rngcanonical, rngsubdiff),
       'pg_type'::regclass::oid, t.oid, 0, typowner, typacl, 'T'
FROM pg_type t
  JOIN pg_namespace n ON n.oid = typnamespace
  JOIN pg_range ON rngtypid = t.oid

-- query: base type
SELECT 'type', format('%I.%I', nspname, typname),
       concat_ws(E'\n', typisdefined, typlen, typbyval, typcategory, typispreferred, typdelim,
         NULLIF(typelem, 0)::regtype, typinput, typoutput, typreceive, typsend, typmodin, typmodout,
         typanalyze, typsubscript, typalign, typstorage, 'DEFAULT ' || typdefault, typcollation <> 0),
       'pg_type'::regclass::oid, t.oid, 0, typowner, typacl, 'T'
FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
WHERE typtype IN ('b', 'p') AND t.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)

-- query: trigger
SELECT 'trigger', format('%I.%I.%I', nspname, relname, tgname),
       concat_ws(E'\n', pg_get_triggerdef(t.oid), 'ENABLED ' || NULLIF(tgenabled, 'O'::"char")::text),
       'pg_trigger'::regclass::oid, t.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_trigger t
  JOIN pg_class c ON c.oid = tgrelid
  JOIN pg_namespace n ON n.oid = relnamespace
WHERE NOT tgisinternal AND tgparentid = 0

-- query: event trigger
SELECT 'event_trigger', format('%I', evtname),
       concat_ws(E'\n', evtevent, evtfoid::regprocedure, 'ENABLED ' || NULLIF(evtenabled, 'O'::"char")::text,
         (SELECT string_agg(tag, ', ' ORDER BY tag) FROM unnest(evttags) tag)),
       'pg_event_trigger'::regclass::oid, oid, 0, evtowner, NULL::aclitem[], NULL
FROM pg_event_trigger

-- query: rule
SELECT 'rule', format('%I.%I.%I', nspname, relname, rulename),
       concat_ws(E'\n', pg_get_ruledef(r.oid), 'ENABLED ' || NULLIF(ev_enabled, 'O'::"char")::text),
       'pg_rewrite'::regclass::oid, r.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_rewrite r
  JOIN pg_class c ON c.oid = ev_class
  JOIN pg_namespace n ON n.oid = relnamespace
WHERE rulename <> '_RETURN'

-- query: policy
SELECT 'policy', format('%I.%I.%I', nspname, relname, polname),
       concat_ws(E'\n', CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, polcmd,
         (SELECT string_agg(name, ', ' ORDER BY name) FROM (
            SELECT DISTINCT CASE role WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(role)::text END FROM unnest(polroles) role) r (name)),
         'USING ' || pg_get_expr(polqual, polrelid), 'WITH CHECK ' || pg_get_expr(polwithcheck, polrelid)),
       'pg_policy'::regclass::oid, p.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_policy p
  JOIN pg_class c ON c.oid = polrelid
  JOIN pg_namespace n ON n.oid = relnamespace

-- query: statistics
SELECT 'statistics', format('%I.%I', nspname, stxname),
       concat_ws(E'\n', pg_get_statisticsobjdef(s.oid), 'TARGET ' || NULLIF(stxstattarget, -1)),
       'pg_statistic_ext'::regclass::oid, s.oid, 0, stxowner, NULL::aclitem[], NULL
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = stxnamespace

-- query: collation
SELECT 'collation', format('%I.%I', nspname, collname),
       concat_ws(E'\n', collprovider, collisdeterministic, collcollate, collctype, colllocale, collicurules),
       'pg_collation'::regclass::oid, c.oid, 0, collowner, NULL::aclitem[], NULL
FROM pg_collation c JOIN pg_namespace n ON n.oid = collnamespace
WHERE c.oid >= 16384

-- query: operator
SELECT 'operator', format('%I.%s(%s,%s)', nspname, oprname,
                          CASE oprleft WHEN 0 THEN 'NONE' ELSE format_type(oprleft, NULL) END,
                          format_type(oprright, NULL)),
       concat_ws(E'\n', oprcode, oprresult::regtype, 'COMMUTATOR ' || NULLIF(oprcom, 0)::regoperator,
         'NEGATOR ' || NULLIF(oprnegate, 0)::regoperator, oprrest, oprjoin,
         CASE WHEN oprcanhash THEN 'HASHES' END, CASE WHEN oprcanmerge THEN 'MERGES' END),
       'pg_operator'::regclass::oid, o.oid, 0, oprowner, NULL::aclitem[], NULL
FROM pg_operator o JOIN pg_namespace n ON n.oid = oprnamespace
WHERE o.oid >= 16384 AND oprcode <> 0

-- query: operator class
SELECT 'operator_class', format('%I.%I USING %I', nspname, opcname, amname),
       concat_ws(E'\n', opcintype::regtype, CASE WHEN opcdefault THEN 'DEFAULT' END,
         (SELECT format('FAMILY %I.%I', fn.nspname, opfname) FROM pg_opfamily f JOIN pg_namespace fn ON fn.oid = opfnamespace
          WHERE f.oid = opcfamily),
         'STORAGE ' || NULLIF(opckeytype, 0)::regtype,
         (SELECT string_agg(format('OPERATOR %s %s %s', amopstrategy, amopopr::regoperator, NULLIF(amopsortfamily, 0)), E'\n'
                            ORDER BY amopstrategy)
          FROM pg_amop WHERE amopfamily = opcfamily AND amoplefttype = opcintype AND amoprighttype = opcintype),
         (SELECT string_agg(format('FUNCTION %s %s', amprocnum, amproc::regprocedure), E'\n' ORDER BY amprocnum)
          FROM pg_amproc WHERE amprocfamily = opcfamily AND amproclefttype = opcintype AND amprocrighttype = opcintype)),
       'pg_opclass'::regclass::oid, c.oid, 0, opcowner, NULL::aclitem[], NULL
FROM pg_opclass c
  JOIN pg_namespace n ON n.oid = opcnamespace
  JOIN pg_am m ON m.oid = opcmethod
WHERE c.oid >= 16384

-- query: operator family
SELECT 'operator_family', format('%I.%I USING %I', nspname, opfname, amname),
       concat_ws(E'\n',
         (SELECT string_agg(format('OPERATOR %s %s', amopstrategy, amopopr::regoperator), E'\n'
                            ORDER BY amopstrategy, amopopr::regoperator::text)
          FROM pg_amop WHERE amopfamily = f.oid AND NOT EXISTS (SELECT FROM pg_opclass
            WHERE opcfamily = f.oid AND opcintype = amoplefttype AND opcintype = amoprighttype)),
         (SELECT string_agg(format('FUNCTION %s %s', amprocnum, amproc::regprocedure), E'\n'
                            ORDER BY amprocnum, amproc::regprocedure::text)
          FROM pg_amproc WHERE amprocfamily = f.oid AND NOT EXISTS (SELECT FROM pg_opclass
            WHERE opcfamily = f.oid AND opcintype = amproclefttype AND opcintype = amprocrighttype))),
       'pg_opfamily'::regclass::oid, f.oid, 0, opfowner, NULL::aclitem[], NULL
FROM pg_opfamily f
  JOIN pg_namespace n ON n.oid = opfnamespace
  JOIN pg_am m ON m.oid = opfmethod
WHERE f.oid >= 16384

-- query: cast
SELECT 'cast', format('%s AS %s', castsource::regtype, casttarget::regtype),
       concat_ws(E'\n', NULLIF(castfunc, 0)::regprocedure, castcontext, castmethod),
       'pg_cast'::regclass::oid, oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_cast c WHERE oid >= 16384
  -- The cast of a range to its multirange comes with it.
  AND NOT EXISTS (SELECT FROM pg_depend
                  WHERE classid = 'pg_cast'::regclass AND objid = c.oid AND deptype = 'i')

-- query: conversion
SELECT 'conversion', format('%I.%I', nspname, conname),
       concat_ws(E'\n', pg_encoding_to_char(conforencoding), pg_encoding_to_char(contoencoding), conproc,
         CASE WHEN condefault THEN 'DEFAULT' END),
       'pg_conversion'::regclass::oid, c.oid, 0, conowner, NULL::aclitem[], NULL
FROM pg_conversion c JOIN pg_namespace n ON n.oid = connamespace
WHERE c.oid >= 16384

-- query: text search configuration
SELECT 'ts_config', format('%I.%I', nspname, cfgname),
       concat_ws(E'\n',
         (SELECT format('PARSER %I.%I', pn.nspname, prsname) FROM pg_ts_parser p JOIN pg_namespace pn ON pn.oid = prsnamespace
          WHERE p.oid = cfgparser),
         (SELECT string_agg(format('%s WITH %s', token, dictionaries), E'\n' ORDER BY token) FROM
           (SELECT maptokentype AS token, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS dictionaries
            FROM pg_ts_config_map WHERE mapcfg = c.oid GROUP BY maptokentype) m)),
       'pg_ts_config'::regclass::oid, c.oid, 0, cfgowner, NULL::aclitem[], NULL
FROM pg_ts_config c JOIN pg_namespace n ON n.oid = cfgnamespace
WHERE c.oid >= 16384

-- query: text search dictionary
SELECT 'ts_dictionary', format('%I.%I', nspname, dictname),
       concat_ws(E'\n',
         (SELECT format('TEMPLATE %I.%I', tn.nspname, tmplname) FROM pg_ts_template t JOIN pg_namespace tn ON tn.oid = tmplnamespace
          WHERE t.oid = dicttemplate), dictinitoption),
       'pg_ts_dict'::regclass::oid, d.oid, 0, dictowner, NULL::aclitem[], NULL
FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = dictnamespace
WHERE d.oid >= 16384

-- query: text search parser
SELECT 'ts_parser', format('%I.%I', nspname, prsname),
       concat_ws(E'\n', prsstart, prstoken, prsend, prsheadline, prslextype),
       'pg_ts_parser'::regclass::oid, p.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = prsnamespace
WHERE p.oid >= 16384

-- query: text search template
SELECT 'ts_template', format('%I.%I', nspname, tmplname), concat_ws(E'\n', tmplinit, tmpllexize),
       'pg_ts_template'::regclass::oid, t.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_ts_template t JOIN pg_namespace n ON n.oid = tmplnamespace
WHERE t.oid >= 16384

-- query: foreign data wrapper
SELECT 'fdw', format('%I', fdwname),
       concat_ws(E'\n', NULLIF(fdwhandler, 0)::regproc, NULLIF(fdwvalidator, 0)::regproc,
         (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(fdwoptions) o)),
       'pg_foreign_data_wrapper'::regclass::oid, oid, 0, fdwowner, fdwacl, 'F'
FROM pg_foreign_data_wrapper

-- query: server
SELECT 'server', format('%I', srvname),
       concat_ws(E'\n', fdwname, 'TYPE ' || srvtype, 'VERSION ' || srvversion,
         (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(srvoptions) o)),
       'pg_foreign_server'::regclass::oid, s.oid, 0, srvowner, srvacl, 'S'
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = srvfdw

-- query: user mapping
SELECT 'user_mapping', format('%s@%I', CASE umuser WHEN 0 THEN 'public' ELSE quote_ident(pg_get_userbyid(umuser)) END, srvname),
       coalesce((SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(u.umoptions) o), ''),
       'pg_user_mapping'::regclass::oid, u.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_user_mapping u JOIN pg_foreign_server s ON s.oid = umserver

-- query: publication
SELECT 'publication', format('%I', pubname),
       concat_ws(E'\n', concat_ws(' ', puballtables, pubinsert, pubupdate, pubdelete, pubtruncate, pubviaroot, pubgencols),
         (SELECT string_agg(concat_ws(' ', prrelid::regclass,
            (SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute
             WHERE attrelid = prrelid AND attnum = ANY (prattrs)),
            pg_get_expr(prqual, prrelid)), E'\n' ORDER BY prrelid::regclass::text)
          FROM pg_publication_rel WHERE prpubid = p.oid),
         (SELECT 'SCHEMAS ' || string_agg(pnnspid::regnamespace::text, ', ' ORDER BY pnnspid::regnamespace::text)
          FROM pg_publication_namespace WHERE pnpubid = p.oid)),
       'pg_publication'::regclass::oid, oid, 0, pubowner, NULL::aclitem[], NULL
FROM pg_publication p

-- query: subscription
SELECT 'subscription', format('%I', subname),
       concat_ws(E'\n', subconninfo, subslotname, subpublications, subenabled, subbinary, substream, subtwophasestate,
         subdisableonerr, subpasswordrequired, subrunasowner, subfailover, subsynccommit, suborigin),
       'pg_subscription'::regclass::oid, oid, 0, subowner, NULL::aclitem[], NULL
FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())

-- query: language
SELECT 'language', format('%I', lanname),
       concat_ws(E'\n', lanpltrusted, lanplcallfoid::regprocedure, NULLIF(laninline, 0)::regprocedure, NULLIF(lanvalidator, 0)::regprocedure),
       'pg_language'::regclass::oid, oid, 0, lanowner, lanacl, 'l'
FROM pg_language WHERE oid >= 16384

-- query: access method
SELECT 'access_method', format('%I', amname), concat_ws(E'\n', amtype, amhandler),
       'pg_am'::regclass::oid, oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_am WHERE oid >= 16384

-- query: transform
SELECT 'transform', format('FOR %s LANGUAGE %I', trftype::regtype, lanname),
       concat_ws(E'\n', 'FROM ' || NULLIF(trffromsql, 0)::regprocedure, 'TO ' || NULLIF(trftosql, 0)::regprocedure),
       'pg_transform'::regclass::oid, t.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_transform t JOIN pg_language l ON l.oid = trflang

-- query: default privileges
SELECT 'default_acl', format('%I:%s:%s', pg_get_userbyid(defaclrole),
                             CASE defaclnamespace WHEN 0 THEN '' ELSE defaclnamespace::regnamespace::text END,
                             CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                               WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END),
       (SELECT string_agg(g, E'\n' ORDER BY g) FROM (
          SELECT format('%s %s%s', CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee)::text END,
                        privilege_type, CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END) g
          FROM aclexplode(defaclacl)) e),
       'pg_default_acl'::regclass::oid, d.oid, 0, NULL::oid, NULL::aclitem[], NULL
FROM pg_default_acl d
