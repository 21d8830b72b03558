-- The statements that would make a database's objects again, from its catalogs.
--
-- Each query gives (classid, objid, statement), in the order of statements of one object; what must
-- exist before an object is known from pg_depend. "objects" are made first, then the rest as it is
-- written here. Names are qualified, because the search_path is empty. What a newer catalog has is
-- read through to_jsonb(), which gives NULL where there is no such column; "from N" is for servers
-- since N, "before N" for older ones.

-- objects: a schema that is gone
SELECT 'pg_namespace'::regclass::oid, 0::oid, 'DROP SCHEMA public'
WHERE NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'public')

-- objects: schema
SELECT 'pg_namespace'::regclass::oid, oid, format('CREATE SCHEMA %I', nspname)
FROM pg_namespace
WHERE oid >= 16384 AND nspname !~ '^pg_' AND nspname <> 'public'

-- objects: extension
SELECT 'pg_extension'::regclass::oid, e.oid, format('CREATE EXTENSION %I WITH SCHEMA %I', extname, nspname)
FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace
WHERE e.oid >= 16384

-- objects: language
SELECT 'pg_language'::regclass::oid, oid,
       format('CREATE %sLANGUAGE %I HANDLER %s%s%s', CASE WHEN lanpltrusted THEN 'TRUSTED ' END, lanname,
              lanplcallfoid::regproc, ' INLINE ' || NULLIF(laninline, 0)::regproc,
              ' VALIDATOR ' || NULLIF(lanvalidator, 0)::regproc)
FROM pg_language WHERE oid >= 16384

-- objects: access method
SELECT 'pg_am'::regclass::oid, oid,
       format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', amname,
              CASE amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END, amhandler)
FROM pg_am WHERE oid >= 16384

-- objects: collation
SELECT 'pg_collation'::regclass::oid, c.oid,
       format('CREATE COLLATION %I.%I (%s)', nspname, collname, concat_ws(', ',
         'provider = ' || CASE collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
         CASE WHEN collisdeterministic THEN NULL ELSE 'deterministic = false' END,
         'locale = ' || quote_literal(coalesce(r ->> 'colllocale', r ->> 'colliculocale',
           CASE WHEN r ->> 'collcollate' = r ->> 'collctype' THEN r ->> 'collcollate' END)),
         CASE WHEN coalesce(r ->> 'colllocale', r ->> 'colliculocale') IS NULL
                AND r ->> 'collcollate' <> r ->> 'collctype'
              THEN format('lc_collate = %L, lc_ctype = %L', r ->> 'collcollate', r ->> 'collctype') END,
         'rules = ' || quote_literal(r ->> 'collicurules')))
FROM (SELECT *, to_jsonb(x) AS r FROM pg_collation x) c JOIN pg_namespace n ON n.oid = collnamespace
WHERE c.oid >= 16384

-- objects: conversion
SELECT 'pg_conversion'::regclass::oid, c.oid,
       format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %s', CASE WHEN condefault THEN 'DEFAULT ' END, nspname,
              conname, pg_encoding_to_char(conforencoding), pg_encoding_to_char(contoencoding), conproc)
FROM pg_conversion c JOIN pg_namespace n ON n.oid = connamespace
WHERE c.oid >= 16384

-- first: shell types
SELECT 'pg_type'::regclass::oid, t.oid, format('CREATE TYPE %I.%I', nspname, typname)
FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
WHERE t.oid >= 16384 AND (typtype = 'p' OR typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid))

-- objects: base type
SELECT 'pg_type'::regclass::oid, t.oid,
       format('CREATE TYPE %I.%I (%s)', nspname, typname, concat_ws(', ',
         format('INPUT = %s', typinput), format('OUTPUT = %s', typoutput),
         'RECEIVE = ' || NULLIF(typreceive, 0)::regproc, 'SEND = ' || NULLIF(typsend, 0)::regproc,
         'TYPMOD_IN = ' || NULLIF(typmodin, 0)::regproc, 'TYPMOD_OUT = ' || NULLIF(typmodout, 0)::regproc,
         'ANALYZE = ' || NULLIF(typanalyze, 0)::regproc, 'SUBSCRIPT = ' || NULLIF(typsubscript, 0)::regproc,
         'INTERNALLENGTH = ' || CASE typlen WHEN -1 THEN 'variable' WHEN -2 THEN 'variable' ELSE typlen::text END,
         CASE WHEN typbyval THEN 'PASSEDBYVALUE' END,
         'ALIGNMENT = ' || CASE typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'i' THEN 'int4' ELSE 'double' END,
         'STORAGE = ' || CASE typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' ELSE 'main' END,
         format('CATEGORY = %L', typcategory), CASE WHEN typispreferred THEN 'PREFERRED = true' END,
         'DEFAULT = ' || quote_literal(typdefault), 'ELEMENT = ' || NULLIF(typelem, 0)::regtype,
         format('DELIMITER = %L', typdelim), CASE WHEN typcollation <> 0 THEN 'COLLATABLE = true' END))
FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
WHERE t.oid >= 16384 AND typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)

-- objects: enumeration
SELECT 'pg_type'::regclass::oid, t.oid,
       format('CREATE TYPE %I.%I AS ENUM (%s)', nspname, typname,
              (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
WHERE t.oid >= 16384 AND typtype = 'e'

-- objects: composite type
SELECT 'pg_type'::regclass::oid, t.oid,
       format('CREATE TYPE %I.%I AS (%s)', nspname, typname,
         (SELECT string_agg(format('%I %s%s', attname, format_type(atttypid, atttypmod),
            CASE WHEN attcollation <> a.typcollation THEN ' COLLATE ' || attcollation::regcollation END), ', ' ORDER BY attnum)
          FROM pg_attribute JOIN pg_type a ON a.oid = atttypid
          WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped))
FROM pg_type t
  JOIN pg_namespace n ON n.oid = typnamespace
  JOIN pg_class c ON c.oid = typrelid AND relkind = 'c'
WHERE t.oid >= 16384

-- objects: range type
SELECT 'pg_type'::regclass::oid, t.oid,
       format('CREATE TYPE %I.%I AS RANGE (%s)', nspname, typname, concat_ws(', ',
         format('SUBTYPE = %s', rngsubtype::regtype),
         (SELECT format('MULTIRANGE_TYPE_NAME = %I.%I', mn.nspname, m.typname)
          FROM pg_type m JOIN pg_namespace mn ON mn.oid = m.typnamespace WHERE m.oid = rngmultitypid),
         'COLLATION = ' || NULLIF(rngcollation, (SELECT typcollation FROM pg_type s WHERE s.oid = rngsubtype))::regcollation,
         (SELECT format('SUBTYPE_OPCLASS = %I.%I', o.nspname, opcname)
          FROM pg_opclass k JOIN pg_namespace o ON o.oid = opcnamespace WHERE k.oid = rngsubopc AND NOT opcdefault),
         'CANONICAL = ' || NULLIF(rngcanonical, 0)::regproc, 'SUBTYPE_DIFF = ' || NULLIF(rngsubdiff, 0)::regproc))
FROM pg_type t
  JOIN pg_namespace n ON n.oid = typnamespace
  JOIN pg_range ON rngtypid = t.oid
WHERE t.oid >= 16384

-- objects: domain
SELECT 'pg_type'::regclass::oid, t.oid,
       format('CREATE DOMAIN %I.%I AS %s', nspname, t.typname, concat_ws(' ',
         format_type(t.typbasetype, t.typtypmod),
         CASE WHEN t.typcollation <> b.typcollation THEN 'COLLATE ' || t.typcollation::regcollation END,
         'DEFAULT ' || t.typdefault,
         CASE WHEN t.typnotnull THEN concat((SELECT format('CONSTRAINT %I ', conname) FROM pg_constraint
                                              WHERE contypid = t.oid AND contype = 'n'), 'NOT NULL') END))
FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_type b ON b.oid = t.typbasetype
WHERE t.oid >= 16384 AND t.typtype = 'd'

-- objects: domain constraint
SELECT 'pg_constraint'::regclass::oid, k.oid,
       format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', contypid::regtype, conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k
WHERE contypid >= 16384 AND contype = 'c'

-- objects: routine
SELECT 'pg_proc'::regclass::oid, oid, pg_get_functiondef(oid)
FROM pg_proc p
WHERE oid >= 16384 AND prokind <> 'a'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')

-- objects: aggregate
SELECT 'pg_proc'::regclass::oid, p.oid,
       format('CREATE AGGREGATE %I.%I(%s) (%s)', nspname, proname,
         coalesce(NULLIF(pg_get_function_arguments(p.oid), ''), '*'), concat_ws(', ',
         format('SFUNC = %s', aggtransfn), format('STYPE = %s', format_type(aggtranstype, NULL)),
         'SSPACE = ' || NULLIF(aggtransspace, 0), 'FINALFUNC = ' || NULLIF(aggfinalfn, 0)::regproc,
         CASE WHEN aggfinalextra THEN 'FINALFUNC_EXTRA' END,
         CASE WHEN aggfinalmodify <> CASE WHEN aggkind = 'n' THEN 'r' ELSE 'w' END::"char"
              THEN 'FINALFUNC_MODIFY = ' || CASE aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
         'COMBINEFUNC = ' || NULLIF(aggcombinefn, 0)::regproc, 'SERIALFUNC = ' || NULLIF(aggserialfn, 0)::regproc,
         'DESERIALFUNC = ' || NULLIF(aggdeserialfn, 0)::regproc, 'INITCOND = ' || quote_literal(agginitval),
         'MSFUNC = ' || NULLIF(aggmtransfn, 0)::regproc, 'MINVFUNC = ' || NULLIF(aggminvtransfn, 0)::regproc,
         'MSTYPE = ' || format_type(NULLIF(aggmtranstype, 0), NULL), 'MSSPACE = ' || NULLIF(aggmtransspace, 0),
         'MFINALFUNC = ' || NULLIF(aggmfinalfn, 0)::regproc, CASE WHEN aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
         CASE WHEN aggmfinalmodify <> CASE WHEN aggkind = 'n' THEN 'r' ELSE 'w' END::"char"
              THEN 'MFINALFUNC_MODIFY = ' || CASE aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
         'MINITCOND = ' || quote_literal(aggminitval),
         (SELECT format('SORTOP = OPERATOR(%I.%s)', o.nspname, oprname)
          FROM pg_operator s JOIN pg_namespace o ON o.oid = oprnamespace WHERE s.oid = aggsortop),
         'PARALLEL = ' || CASE proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
         CASE aggkind WHEN 'h' THEN 'HYPOTHETICAL' END))
FROM pg_proc p
  JOIN pg_namespace n ON n.oid = pronamespace
  JOIN pg_aggregate ON aggfnoid = p.oid
WHERE p.oid >= 16384

-- objects: cast
SELECT 'pg_cast'::regclass::oid, oid,
       format('CREATE CAST (%s AS %s) %s%s', format_type(castsource, NULL), format_type(casttarget, NULL),
         CASE castmethod WHEN 'f' THEN 'WITH FUNCTION ' || castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
         CASE castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' END)
FROM pg_cast c
WHERE oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_cast'::regclass AND objid = c.oid AND deptype = 'i')

-- objects: transform
SELECT 'pg_transform'::regclass::oid, t.oid,
       format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(trftype, NULL), lanname, concat_ws(', ',
         'FROM SQL WITH FUNCTION ' || NULLIF(trffromsql, 0)::regprocedure,
         'TO SQL WITH FUNCTION ' || NULLIF(trftosql, 0)::regprocedure))
FROM pg_transform t JOIN pg_language l ON l.oid = trflang

-- objects: operator
SELECT 'pg_operator'::regclass::oid, o.oid,
       format('CREATE OPERATOR %I.%s (%s)', nspname, oprname, concat_ws(', ',
         format('FUNCTION = %s', oprcode), 'LEFTARG = ' || format_type(NULLIF(oprleft, 0), NULL),
         'RIGHTARG = ' || format_type(oprright, NULL),
         (SELECT format('COMMUTATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname)
          FROM pg_operator c JOIN pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprcom),
         (SELECT format('NEGATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname)
          FROM pg_operator c JOIN pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprnegate),
         'RESTRICT = ' || NULLIF(oprrest, 0)::regproc, 'JOIN = ' || NULLIF(oprjoin, 0)::regproc,
         CASE WHEN oprcanhash THEN 'HASHES' END, CASE WHEN oprcanmerge THEN 'MERGES' END))
FROM pg_operator o JOIN pg_namespace n ON n.oid = oprnamespace
WHERE o.oid >= 16384 AND oprcode <> 0

-- objects: operator family
SELECT 'pg_opfamily'::regclass::oid, f.oid, format('CREATE OPERATOR FAMILY %I.%I USING %I', nspname, opfname, amname)
FROM pg_opfamily f
  JOIN pg_namespace n ON n.oid = opfnamespace
  JOIN pg_am m ON m.oid = opfmethod
WHERE f.oid >= 16384

-- objects: operator class
SELECT 'pg_opclass'::regclass::oid, c.oid,
       format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS %s', n.nspname, opcname,
         CASE WHEN opcdefault THEN 'DEFAULT ' END, format_type(opcintype, NULL), amname, fn.nspname, opfname, concat_ws(', ',
         coalesce('STORAGE ' || format_type(NULLIF(opckeytype, 0), NULL),
           'STORAGE ' || CASE WHEN NOT EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_opclass'::regclass AND refobjid = c.oid
                                                AND deptype = 'i') THEN format_type(opcintype, NULL) END),
         (SELECT string_agg(format('OPERATOR %s %s%s', amopstrategy, amopopr::regoperator,
            (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
             FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = amopsortfamily)), ', ' ORDER BY amopstrategy)
          FROM pg_amop a JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = a.oid
          WHERE refclassid = 'pg_opclass'::regclass AND refobjid = c.oid AND deptype = 'i'),
         (SELECT string_agg(format('FUNCTION %s (%s, %s) %s', amprocnum, format_type(amproclefttype, NULL),
                                   format_type(amprocrighttype, NULL), amproc::regprocedure), ', ' ORDER BY amprocnum)
          FROM pg_amproc a JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = a.oid
          WHERE refclassid = 'pg_opclass'::regclass AND refobjid = c.oid AND deptype = 'i')))
FROM pg_opclass c
  JOIN pg_namespace n ON n.oid = opcnamespace
  JOIN pg_am m ON m.oid = opcmethod
  JOIN pg_opfamily f ON f.oid = opcfamily
  JOIN pg_namespace fn ON fn.oid = opfnamespace
WHERE c.oid >= 16384

-- late: loose members of operator families
SELECT 'pg_opfamily'::regclass::oid, f.oid,
       format('ALTER OPERATOR FAMILY %I.%I USING %I ADD %s', nspname, opfname, amname, member)
FROM (SELECT amopfamily AS family, 'pg_amop'::regclass::oid AS class, a.oid AS id,
             format('OPERATOR %s %s%s', amopstrategy, amopopr::regoperator,
               (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = amopsortfamily)) AS member
      FROM pg_amop a
      UNION ALL
      SELECT amprocfamily, 'pg_amproc'::regclass, a.oid,
             format('FUNCTION %s (%s, %s) %s', amprocnum, format_type(amproclefttype, NULL),
                    format_type(amprocrighttype, NULL), amproc::regprocedure)
      FROM pg_amproc a) m
  JOIN pg_opfamily f ON f.oid = family
  JOIN pg_namespace n ON n.oid = opfnamespace
  JOIN pg_am ON pg_am.oid = opfmethod
WHERE m.id >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = m.class AND d.objid = m.id
                  AND refclassid = 'pg_opclass'::regclass AND deptype = 'i')

-- objects: text search parser
SELECT 'pg_ts_parser'::regclass::oid, p.oid,
       format('CREATE TEXT SEARCH PARSER %I.%I (%s)', nspname, prsname, concat_ws(', ', format('START = %s', prsstart),
         format('GETTOKEN = %s', prstoken), format('END = %s', prsend), 'HEADLINE = ' || NULLIF(prsheadline, 0)::regproc,
         format('LEXTYPES = %s', prslextype)))
FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = prsnamespace
WHERE p.oid >= 16384

-- objects: text search template
SELECT 'pg_ts_template'::regclass::oid, t.oid,
       format('CREATE TEXT SEARCH TEMPLATE %I.%I (%s)', nspname, tmplname, concat_ws(', ',
         'INIT = ' || NULLIF(tmplinit, 0)::regproc, format('LEXIZE = %s', tmpllexize)))
FROM pg_ts_template t JOIN pg_namespace n ON n.oid = tmplnamespace
WHERE t.oid >= 16384

-- objects: text search dictionary
SELECT 'pg_ts_dict'::regclass::oid, d.oid,
       format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname, dictname, tn.nspname, tmplname,
              ', ' || dictinitoption)
FROM pg_ts_dict d
  JOIN pg_namespace n ON n.oid = dictnamespace
  JOIN pg_ts_template t ON t.oid = dicttemplate
  JOIN pg_namespace tn ON tn.oid = tmplnamespace
WHERE d.oid >= 16384

-- objects: text search configuration
SELECT 'pg_ts_config'::regclass::oid, c.oid, unnest(
       format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname, cfgname, pn.nspname, prsname)
       || (SELECT array_agg(format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s', n.nspname, cfgname,
             (SELECT alias FROM ts_token_type(cfgparser) WHERE tokid = token), dictionaries) ORDER BY token)
           FROM (SELECT maptokentype AS token, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS dictionaries
                 FROM pg_ts_config_map WHERE mapcfg = c.oid GROUP BY maptokentype) m))
FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = cfgnamespace
  JOIN pg_ts_parser p ON p.oid = cfgparser
  JOIN pg_namespace pn ON pn.oid = prsnamespace
WHERE c.oid >= 16384

-- objects: foreign data wrapper
SELECT 'pg_foreign_data_wrapper'::regclass::oid, oid,
       format('CREATE FOREIGN DATA WRAPPER %I%s%s%s', fdwname, ' HANDLER ' || NULLIF(fdwhandler, 0)::regproc,
         ' VALIDATOR ' || NULLIF(fdwvalidator, 0)::regproc,
         (SELECT format(' OPTIONS (%s)', string_agg(format('%I %L', option_name, option_value), ', '))
          FROM pg_options_to_table(fdwoptions) HAVING count(*) > 0))
FROM pg_foreign_data_wrapper
WHERE oid >= 16384

-- objects: foreign server
SELECT 'pg_foreign_server'::regclass::oid, s.oid,
       format('CREATE SERVER %I%s%s FOREIGN DATA WRAPPER %I%s', srvname, ' TYPE ' || quote_literal(srvtype),
         ' VERSION ' || quote_literal(srvversion), fdwname,
         (SELECT format(' OPTIONS (%s)', string_agg(format('%I %L', option_name, option_value), ', '))
          FROM pg_options_to_table(srvoptions) HAVING count(*) > 0))
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = srvfdw

-- objects: user mapping
SELECT 'pg_user_mapping'::regclass::oid, umid,
       format('CREATE USER MAPPING FOR %s SERVER %I%s', CASE umuser WHEN 0 THEN 'public' ELSE quote_ident(usename) END, srvname,
         (SELECT format(' OPTIONS (%s)', string_agg(format('%I %L', option_name, option_value), ', '))
          FROM pg_options_to_table(umoptions) HAVING count(*) > 0))
FROM pg_user_mappings

-- objects: sequence
SELECT 'pg_class'::regclass::oid, c.oid,
       format('CREATE %sSEQUENCE %s AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s',
         CASE relpersistence WHEN 'u' THEN 'UNLOGGED ' END, c.oid::regclass, format_type(seqtypid, NULL), seqstart, seqincrement,
         seqmin, seqmax, seqcache, CASE WHEN seqcycle THEN ' CYCLE' END)
FROM pg_class c JOIN pg_sequence ON seqrelid = c.oid
WHERE c.oid >= 16384 AND relpersistence <> 't'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'i')

-- objects: table
SELECT 'pg_class'::regclass::oid, c.oid,
       format('CREATE %s%sTABLE %s %s%s%s%s%s%s%s',
         CASE relpersistence WHEN 'u' THEN 'UNLOGGED ' END, CASE relkind WHEN 'f' THEN 'FOREIGN ' END, c.oid::regclass,
         CASE WHEN reloftype <> 0 THEN concat('OF ', reloftype::regtype, ' (' || NULLIF(concat_ws(', ',
             (SELECT string_agg(format('%I WITH OPTIONS NOT NULL', attname), ', ' ORDER BY attnum)
              FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND attnotnull), checks), '') || ')')
         ELSE format('(%s)', concat_ws(', ',
           (SELECT string_agg(concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
              (SELECT format('OPTIONS (%s)', string_agg(format('%I %L', option_name, option_value), ', '))
               FROM pg_options_to_table(attfdwoptions) HAVING count(*) > 0),
              CASE WHEN attcollation <> typcollation THEN 'COLLATE ' || attcollation::regcollation END,
              CASE attgenerated WHEN 's' THEN format('GENERATED ALWAYS AS (%s) STORED', pg_get_expr(adbin, adrelid))
                                WHEN 'v' THEN format('GENERATED ALWAYS AS (%s) VIRTUAL', pg_get_expr(adbin, adrelid)) END,
              CASE WHEN attnotnull AND (n.oid IS NULL OR n.conislocal OR relispartition)
                    AND coalesce(n.convalidated, true)
                   THEN concat('CONSTRAINT ' || quote_ident(n.conname) || ' ', 'NOT NULL', CASE WHEN n.connoinherit THEN ' NO INHERIT' END) END),
              ', ' ORDER BY attnum)
            FROM pg_attribute
              JOIN pg_type ON pg_type.oid = atttypid
              LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
              LEFT JOIN pg_constraint n ON conrelid = attrelid AND contype = 'n' AND conkey = ARRAY[attnum]
            WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND (attislocal OR relispartition)), checks)) END,
         CASE WHEN NOT relispartition THEN
           (SELECT format(' INHERITS (%s)', string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno))
            FROM pg_inherits WHERE inhrelid = c.oid HAVING count(*) > 0) END,
         ' PARTITION BY ' || pg_get_partkeydef(c.oid),
         ' USING ' || (SELECT quote_ident(amname) FROM pg_am a WHERE a.oid = relam AND (amname <> 'heap' OR relispartition OR relkind = 'p')),
         (SELECT format(' WITH (%s)', string_agg(format('%s=%L', name, option_value), ', ' ORDER BY name))
          FROM (SELECT option_name AS name, option_value FROM pg_options_to_table(reloptions)
                UNION ALL SELECT 'toast.' || option_name, option_value
                FROM pg_class t, pg_options_to_table(t.reloptions) WHERE t.oid = c.reltoastrelid) o HAVING count(*) > 0),
         ' TABLESPACE ' || (SELECT quote_ident(spcname) FROM pg_tablespace s WHERE s.oid = reltablespace),
         (SELECT format(' SERVER %I%s', srvname,
            (SELECT format(' OPTIONS (%s)', string_agg(format('%I %L', option_name, option_value), ', '))
             FROM pg_options_to_table(ftoptions) HAVING count(*) > 0))
          FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = ftserver WHERE ftrelid = c.oid))
FROM pg_class c
  LEFT JOIN LATERAL (SELECT string_agg(format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)), ', ' ORDER BY conname) AS checks
                     FROM pg_constraint WHERE conrelid = c.oid AND contype = 'c' AND (conislocal OR relispartition)
                       AND (convalidated OR pg_get_constraintdef(oid) LIKE '% NOT ENFORCED')) k ON true
WHERE c.oid >= 16384 AND relkind IN ('r', 'p', 'f') AND relpersistence <> 't'

-- objects: constraints that are not validated
SELECT 'pg_constraint'::regclass::oid, oid,
       CASE contype WHEN 'n' THEN format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
       ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) END
FROM pg_constraint
WHERE conrelid >= 16384 AND contype IN ('c', 'n') AND NOT convalidated AND conislocal
  AND pg_get_constraintdef(oid) NOT LIKE '% NOT ENFORCED'

-- objects: not null of what a child has from its parents
SELECT 'pg_class'::regclass::oid, attrelid,
       coalesce(format('ALTER TABLE ONLY %s ADD CONSTRAINT ', attrelid::regclass) || quote_ident(n.conname) || ' '
                  || pg_get_constraintdef(n.oid),
                format('ALTER TABLE ONLY %s ALTER COLUMN %I SET NOT NULL', attrelid::regclass, attname))
FROM pg_attribute a
  JOIN pg_class c ON c.oid = attrelid
  LEFT JOIN pg_constraint n ON conrelid = attrelid AND contype = 'n' AND conkey = ARRAY[attnum]
WHERE c.oid >= 16384 AND relkind IN ('r', 'f') AND NOT relispartition AND attnum > 0 AND attnotnull AND NOT attislocal
  AND CASE WHEN n.oid IS NOT NULL THEN n.conislocal AND n.convalidated
      ELSE NOT EXISTS (SELECT FROM pg_inherits JOIN pg_attribute p ON p.attrelid = inhparent AND p.attname = a.attname
                       WHERE inhrelid = c.oid AND p.attnotnull) END

-- objects: attached partition
SELECT 'pg_class'::regclass::oid, c.oid,
       format('ALTER TABLE ONLY %s ATTACH PARTITION %s %s', inhparent::regclass, c.oid::regclass, pg_get_expr(relpartbound, c.oid))
FROM pg_class c JOIN pg_inherits ON inhrelid = c.oid
WHERE c.oid >= 16384 AND relispartition AND relkind IN ('r', 'p', 'f')

-- objects: identity
SELECT 'pg_class'::regclass::oid, attrelid,
       format('ALTER TABLE %s ALTER COLUMN %I ADD GENERATED %s AS IDENTITY (SEQUENCE NAME %s%s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s)',
         attrelid::regclass, attname, CASE attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, s.oid::regclass,
         CASE WHEN s.relpersistence <> c.relpersistence THEN CASE s.relpersistence WHEN 'u' THEN ' UNLOGGED' ELSE ' LOGGED' END END, seqstart, seqincrement, seqmin, seqmax, seqcache, CASE WHEN seqcycle THEN ' CYCLE' END)
FROM pg_attribute a
  JOIN pg_depend d ON refclassid = 'pg_class'::regclass AND refobjid = attrelid AND refobjsubid = attnum AND deptype = 'i'
                  AND classid = 'pg_class'::regclass
  JOIN pg_class s ON s.oid = objid AND s.relkind = 'S'
  JOIN pg_sequence ON seqrelid = s.oid
  JOIN pg_class c ON c.oid = attrelid AND NOT c.relispartition
WHERE attrelid >= 16384 AND attidentity <> ''

-- objects: view
SELECT 'pg_class'::regclass::oid, c.oid,
       format('CREATE %s %s%s%s%s%s AS %s', CASE relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, c.oid::regclass,
         (SELECT format(' (%s)', string_agg(quote_ident(attname), ', ' ORDER BY attnum))
          FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 HAVING count(*) > 0),
         ' USING ' || (SELECT quote_ident(amname) FROM pg_am a WHERE a.oid = relam AND amname <> 'heap'),
         (SELECT format(' WITH (%s)', string_agg(format('%s=%L', option_name, option_value), ', '))
          FROM pg_options_to_table(reloptions) HAVING count(*) > 0),
         ' TABLESPACE ' || (SELECT quote_ident(spcname) FROM pg_tablespace s WHERE s.oid = reltablespace),
         rtrim(pg_get_viewdef(c.oid), ';'))
FROM pg_class c
WHERE c.oid >= 16384 AND relkind IN ('v', 'm') AND relpersistence <> 't'

-- objects: default
SELECT 'pg_attrdef'::regclass::oid, d.oid,
       format('ALTER %sTABLE ONLY %s ALTER COLUMN %I SET DEFAULT %s', CASE relkind WHEN 'f' THEN 'FOREIGN ' END, adrelid::regclass,
              attname, pg_get_expr(adbin, adrelid))
FROM pg_attrdef d
  JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
  JOIN pg_class c ON c.oid = adrelid
WHERE adrelid >= 16384 AND relkind IN ('r', 'p', 'f', 'v') AND relpersistence <> 't' AND attgenerated = ''

-- late: heirs without the default of their parents
SELECT 'pg_class'::regclass::oid, a.attrelid, format('ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT', a.attrelid::regclass, a.attname)
FROM pg_attribute a
  JOIN pg_inherits ON inhrelid = a.attrelid
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_attribute p ON p.attrelid = inhparent AND p.attname = a.attname
WHERE a.attnum > 0 AND NOT a.attisdropped AND NOT a.atthasdef AND p.atthasdef AND p.attgenerated = '' AND NOT relispartition
ORDER BY 2, a.attnum

-- objects: index
SELECT 'pg_class'::regclass::oid, c.oid, pg_get_indexdef(c.oid)
FROM pg_class c JOIN pg_index ON indexrelid = c.oid
WHERE c.oid >= 16384 AND relpersistence <> 't' AND relnamespace::regnamespace::text <> 'pg_toast'
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid AND contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_class t WHERE t.oid = indrelid AND (t.relkind = 'p' OR t.relispartition))

-- objects: key
SELECT 'pg_constraint'::regclass::oid, k.oid,
       format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k JOIN pg_class t ON t.oid = conrelid
WHERE conrelid >= 16384 AND contype IN ('p', 'u', 'x') AND relkind <> 'p' AND NOT relispartition

-- objects: statistics
SELECT 'pg_statistic_ext'::regclass::oid, oid, pg_get_statisticsobjdef(oid)
FROM pg_statistic_ext
WHERE oid >= 16384

-- late: keys and indexes of partitioned tables, when these have their partitions
SELECT 'pg_constraint'::regclass::oid, k.oid,
       format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k JOIN pg_class t ON t.oid = conrelid
WHERE conrelid >= 16384 AND contype IN ('p', 'u', 'x') AND (relkind = 'p' OR relispartition)
UNION ALL
SELECT 'pg_class'::regclass, c.oid, pg_get_indexdef(c.oid)
FROM pg_class c
  JOIN pg_index ON indexrelid = c.oid
  JOIN pg_class t ON t.oid = indrelid AND (t.relkind = 'p' OR t.relispartition)
WHERE c.oid >= 16384 AND c.relpersistence <> 't'
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid AND contype IN ('p', 'u', 'x'))
ORDER BY 2

-- late: partitions of indexes
SELECT 'pg_class'::regclass::oid, inhrelid, format('ALTER INDEX %s ATTACH PARTITION %s', inhparent::regclass, inhrelid::regclass)
FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
WHERE relkind IN ('i', 'I')
ORDER BY inhrelid

-- late: foreign key
SELECT 'pg_constraint'::regclass::oid, oid,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint
WHERE conrelid >= 16384 AND contype = 'f' AND conparentid = 0
ORDER BY pg_constraint.oid

-- late: owner of sequence
SELECT classid, objid, format('ALTER SEQUENCE %s OWNED BY %s.%I', objid::regclass, refobjid::regclass, attname)
FROM pg_depend
  JOIN pg_class s ON s.oid = objid AND relkind = 'S'
  JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype = 'a'

-- late: settings of columns
SELECT 'pg_class'::regclass::oid, attrelid,
       format('ALTER TABLE %s%s ALTER COLUMN %I %s', CASE WHEN relkind IN ('r', 'p', 'f') THEN 'ONLY ' END, attrelid::regclass,
              attname, setting)
FROM pg_attribute
  JOIN pg_class c ON c.oid = attrelid
  JOIN pg_type t ON t.oid = atttypid,
  unnest(ARRAY[
    CASE WHEN attstorage <> typstorage THEN
      'SET STORAGE ' || CASE attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END,
    'SET COMPRESSION ' || CASE attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END,
    'SET STATISTICS ' || NULLIF(attstattarget, -1),
    (SELECT format('SET (%s)', string_agg(format('%s=%L', option_name, option_value), ', '))
     FROM pg_options_to_table(attoptions) HAVING count(*) > 0)]) setting
WHERE attrelid >= 16384 AND attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'f', 'm') AND relpersistence <> 't'
  AND setting IS NOT NULL

-- late: settings of indexes
SELECT 'pg_class'::regclass::oid, c.oid, setting
FROM pg_class c
  JOIN pg_index ON indexrelid = c.oid,
  unnest(ARRAY[
    CASE WHEN EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid AND contype IN ('p', 'u', 'x')) THEN
      format('ALTER INDEX %s SET (%s)', c.oid::regclass,
        (SELECT string_agg(format('%s=%L', option_name, option_value), ', ')
         FROM pg_options_to_table(reloptions) HAVING count(*) > 0)) END,
    'ALTER INDEX ' || c.oid::regclass || ' SET TABLESPACE ' || (SELECT quote_ident(spcname) FROM pg_tablespace s WHERE s.oid = reltablespace),
    CASE WHEN indisclustered THEN format('ALTER TABLE ONLY %s CLUSTER ON %I', indrelid::regclass, relname) END,
    CASE WHEN indisreplident THEN format('ALTER TABLE ONLY %s REPLICA IDENTITY USING INDEX %I', indrelid::regclass, relname) END]
    || (SELECT array_agg(format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', c.oid::regclass, attnum, attstattarget))
        FROM pg_attribute WHERE attrelid = c.oid AND attstattarget >= 0)) setting
WHERE c.oid >= 16384 AND relpersistence <> 't' AND relnamespace::regnamespace::text <> 'pg_toast'
  AND setting IS NOT NULL AND setting NOT LIKE '% SET ()'

-- late: settings of tables
SELECT 'pg_class'::regclass::oid, c.oid, format('ALTER TABLE ONLY %s %s', c.oid::regclass, setting)
FROM pg_class c,
  unnest(ARRAY[
    CASE WHEN relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
    CASE WHEN relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END,
    CASE relreplident WHEN 'f' THEN 'REPLICA IDENTITY FULL' WHEN 'n' THEN 'REPLICA IDENTITY NOTHING' END]) setting
WHERE c.oid >= 16384 AND relkind IN ('r', 'p') AND relpersistence <> 't' AND setting IS NOT NULL

-- late: statistics targets
SELECT 'pg_statistic_ext'::regclass::oid, s.oid,
       format('ALTER STATISTICS %I.%I SET STATISTICS %s', nspname, stxname, NULLIF(stxstattarget, -1))
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = stxnamespace
WHERE s.oid >= 16384 AND stxstattarget >= 0

-- late: trigger
SELECT 'pg_trigger'::regclass::oid, t.oid, statement
FROM pg_trigger t,
  unnest(ARRAY[pg_get_triggerdef(t.oid),
    format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass,
      CASE tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE '' END, tgname)])
  WITH ORDINALITY s (statement, n)
WHERE NOT tgisinternal AND tgparentid = 0 AND (n = 1 OR tgenabled <> 'O')
ORDER BY t.oid, n

-- late: rule
SELECT 'pg_rewrite'::regclass::oid, r.oid, statement
FROM pg_rewrite r,
  unnest(ARRAY[rtrim(pg_get_ruledef(oid), ';'),
    format('ALTER TABLE %s %s RULE %I', ev_class::regclass,
      CASE ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE '' END, rulename)])
  WITH ORDINALITY s (statement, n)
WHERE r.oid >= 16384 AND rulename <> '_RETURN' AND (n = 1 OR ev_enabled <> 'O')
ORDER BY r.oid, n

-- late: policy
SELECT 'pg_policy'::regclass::oid, p.oid,
       format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', polname, polrelid::regclass,
         CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
         CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
         (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(role)) END, ', ') FROM unnest(polroles) role),
         CASE WHEN polqual IS NOT NULL THEN format(' USING (%s)', pg_get_expr(polqual, polrelid)) END,
         CASE WHEN polwithcheck IS NOT NULL THEN format(' WITH CHECK (%s)', pg_get_expr(polwithcheck, polrelid)) END)
FROM pg_policy p

-- late: event trigger
SELECT 'pg_event_trigger'::regclass::oid, e.oid, statement
FROM pg_event_trigger e,
  unnest(ARRAY[format('CREATE EVENT TRIGGER %I ON %s%s EXECUTE FUNCTION %s()', evtname, evtevent,
      (SELECT format(' WHEN TAG IN (%s)', string_agg(quote_literal(tag), ', ')) FROM unnest(evttags) tag HAVING count(*) > 0), evtfoid::regproc),
    format('ALTER EVENT TRIGGER %I %s', evtname,
      CASE evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE '' END)])
  WITH ORDINALITY s (statement, n)
WHERE n = 1 OR evtenabled <> 'O'
ORDER BY e.oid, n

-- late: publication
SELECT 'pg_publication'::regclass::oid, p.oid,
       format('CREATE PUBLICATION %I%s WITH (%s)', pubname, CASE WHEN puballtables THEN ' FOR ALL TABLES' END, concat_ws(', ',
         format('publish = %L', concat_ws(', ', CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
           CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END)),
         CASE WHEN pubviaroot THEN 'publish_via_partition_root = true' END,
         CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'publish_generated_columns = stored' END))
FROM pg_publication p

-- late before 15: tables of publications
SELECT 'pg_publication'::regclass::oid, p.oid, format('ALTER PUBLICATION %I ADD TABLE ONLY %s', pubname, prrelid::regclass)
FROM pg_publication_rel JOIN pg_publication p ON p.oid = prpubid

-- late from 15: tables of publications
SELECT 'pg_publication'::regclass::oid, p.oid,
       format('ALTER PUBLICATION %I ADD TABLE ONLY %s%s%s', pubname, prrelid::regclass,
         (SELECT format(' (%s)', string_agg(quote_ident(attname), ', ' ORDER BY attnum)) FROM pg_attribute
          WHERE attrelid = prrelid AND attnum = ANY (prattrs) HAVING count(*) > 0),
         CASE WHEN prqual IS NOT NULL THEN format(' WHERE (%s)', pg_get_expr(prqual, prrelid)) END)
FROM pg_publication_rel JOIN pg_publication p ON p.oid = prpubid

-- late from 15: schemas of publications
SELECT 'pg_publication'::regclass::oid, p.oid, format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %s', pubname, pnnspid::regnamespace)
FROM pg_publication_namespace JOIN pg_publication p ON p.oid = pnpubid

-- late: comment
SELECT classoid, objoid, format('COMMENT ON %s IS %L', name, description)
FROM (SELECT classoid, objoid, objsubid, description FROM pg_description
      UNION ALL SELECT 'pg_namespace'::regclass, oid, 0, NULL FROM pg_namespace WHERE nspname = 'public' AND obj_description(oid, 'pg_namespace') IS NULL) d, LATERAL (
  SELECT CASE
    WHEN type LIKE '% column' THEN 'COLUMN ' || identity
    WHEN type = 'table constraint' THEN 'CONSTRAINT ' || identity
    WHEN type = 'domain constraint' THEN 'CONSTRAINT ' || replace(identity, ' on ', ' ON DOMAIN ')
    WHEN type = 'composite type' THEN 'TYPE ' || identity
    WHEN type = 'type' AND EXISTS (SELECT FROM pg_type WHERE pg_type.oid = objoid AND typtype = 'd') THEN 'DOMAIN ' || identity
    WHEN type = 'statistics object' THEN 'STATISTICS ' || identity
    WHEN type = 'foreign-data wrapper' THEN 'FOREIGN DATA WRAPPER ' || identity
    WHEN type = 'transform' THEN 'TRANSFORM ' || replace(identity, ' on language ', ' LANGUAGE ')
    WHEN type = 'aggregate' THEN 'AGGREGATE ' || regexp_replace(identity, '\(\)$', '(*)')
    ELSE type || ' ' || identity END AS name
  FROM pg_identify_object(classoid, objoid, objsubid)) o
WHERE objoid >= 16384 OR classoid = 'pg_extension'::regclass
  OR classoid = 'pg_namespace'::regclass AND objoid = to_regnamespace('public') AND description IS DISTINCT FROM 'standard public schema'

-- late: owner
SELECT class, o.oid,
       format('ALTER %s %s OWNER TO %I', CASE
         WHEN type = 'type' AND EXISTS (SELECT FROM pg_type WHERE pg_type.oid = o.oid AND typtype = 'd') THEN 'DOMAIN'
         WHEN type = 'statistics object' THEN 'STATISTICS'
         WHEN type = 'foreign-data wrapper' THEN 'FOREIGN DATA WRAPPER' ELSE type END,
         CASE type WHEN 'aggregate' THEN regexp_replace(identity, '\(\)$', '(*)') ELSE identity END, pg_get_userbyid(owner))
FROM (SELECT 'pg_namespace'::regclass::oid AS class, oid, nspowner AS owner FROM pg_namespace WHERE nspname !~ '^pg_'
      UNION ALL SELECT 'pg_class'::regclass, oid, relowner FROM pg_class c WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        AND relpersistence <> 't' AND NOT (relkind = 'S'
          AND EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'i'))
      UNION ALL SELECT 'pg_type'::regclass, oid, typowner FROM pg_type t
        WHERE typelem = 0 AND (typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = typrelid AND relkind = 'c'))
          AND NOT EXISTS (SELECT FROM pg_range WHERE rngmultitypid = t.oid)
      UNION ALL SELECT 'pg_proc'::regclass, oid, proowner FROM pg_proc p
        WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')
      UNION ALL SELECT 'pg_language'::regclass, oid, lanowner FROM pg_language
      UNION ALL SELECT 'pg_collation'::regclass, oid, collowner FROM pg_collation
      UNION ALL SELECT 'pg_conversion'::regclass, oid, conowner FROM pg_conversion
      UNION ALL SELECT 'pg_operator'::regclass, oid, oprowner FROM pg_operator WHERE oprcode <> 0
      UNION ALL SELECT 'pg_opfamily'::regclass, oid, opfowner FROM pg_opfamily
      UNION ALL SELECT 'pg_opclass'::regclass, oid, opcowner FROM pg_opclass
      UNION ALL SELECT 'pg_ts_dict'::regclass, oid, dictowner FROM pg_ts_dict
      UNION ALL SELECT 'pg_ts_config'::regclass, oid, cfgowner FROM pg_ts_config
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwowner FROM pg_foreign_data_wrapper
      UNION ALL SELECT 'pg_foreign_server'::regclass, oid, srvowner FROM pg_foreign_server
      UNION ALL SELECT 'pg_statistic_ext'::regclass, oid, stxowner FROM pg_statistic_ext
      UNION ALL SELECT 'pg_event_trigger'::regclass, oid, evtowner FROM pg_event_trigger
      UNION ALL SELECT 'pg_publication'::regclass, oid, pubowner FROM pg_publication) o,
  LATERAL pg_identify_object(class, o.oid, 0) i
WHERE o.oid >= 16384 OR class = 'pg_namespace'::regclass AND o.oid = to_regnamespace('public')
  AND pg_get_userbyid(owner) NOT IN ('pg_database_owner', 'postgres')
ORDER BY 1, 2

-- late: privileges
SELECT class, o.oid, unnest(ARRAY[format('REVOKE ALL ON %s FROM PUBLIC', name)]
         || CASE WHEN NOT old_public THEN format('REVOKE ALL ON %s FROM %I', name, pg_get_userbyid(owner)) END
         || (SELECT array_agg(format('GRANT %s ON %s TO %s%s', privileges, name,
               CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
               CASE WHEN is_grantable AND grantee <> owner THEN ' WITH GRANT OPTION' END))
             FROM (SELECT grantee, is_grantable, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS privileges
                   FROM aclexplode(acl) WHERE NOT (old_public AND grantee = owner) GROUP BY grantee, is_grantable) g))
FROM (SELECT 'pg_namespace'::regclass::oid AS class, oid, nspowner AS owner, nspacl AS acl, 'SCHEMA' AS kind FROM pg_namespace
      UNION ALL SELECT 'pg_class'::regclass, oid, relowner, relacl, CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END FROM pg_class
        WHERE relpersistence <> 't'
      UNION ALL SELECT 'pg_type'::regclass, oid, typowner, typacl, CASE typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END FROM pg_type
      UNION ALL SELECT 'pg_proc'::regclass, oid, proowner, proacl, CASE prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END FROM pg_proc
      UNION ALL SELECT 'pg_language'::regclass, oid, lanowner, lanacl, 'LANGUAGE' FROM pg_language
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, fdwowner, fdwacl, 'FOREIGN DATA WRAPPER' FROM pg_foreign_data_wrapper
      UNION ALL SELECT 'pg_foreign_server'::regclass, oid, srvowner, srvacl, 'FOREIGN SERVER' FROM pg_foreign_server) o,
  LATERAL (SELECT kind || ' ' || identity AS name,
                  -- Before 15 it is the first superuser's, who may do everything anyway.
                  class = 'pg_namespace'::regclass AND o.oid = to_regnamespace('public') AND owner = 10 AS old_public
           FROM pg_identify_object(class, o.oid, 0)) i
WHERE acl IS NOT NULL AND (o.oid >= 16384 OR class = 'pg_namespace'::regclass AND o.oid = to_regnamespace('public')
  AND (SELECT array_agg(a ORDER BY a::text) FROM unnest(acl) a)
    IS DISTINCT FROM (SELECT array_agg(a ORDER BY a::text) FROM pg_init_privs, unnest(initprivs) a
                      WHERE classoid = class AND objoid = o.oid AND objsubid = 0))
ORDER BY 1, 2

-- late: privileges on columns
SELECT 'pg_class'::regclass::oid, attrelid,
       format('GRANT %s ON TABLE %s TO %s%s', privileges, attrelid::regclass,
              CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
              CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END)
FROM pg_attribute,
  LATERAL (SELECT grantee, is_grantable,
                  string_agg(format('%s (%I)', privilege_type, attname), ', ' ORDER BY privilege_type) AS privileges
           FROM aclexplode(attacl) GROUP BY grantee, is_grantable) g
WHERE attrelid >= 16384 AND attacl IS NOT NULL
ORDER BY attrelid, attnum

-- late: security label
SELECT classoid, objoid, format('SECURITY LABEL FOR %I ON %s %s IS %L', provider,
         CASE WHEN type LIKE '% column' THEN 'COLUMN' ELSE type END, identity, label)
FROM pg_seclabel, LATERAL pg_identify_object(classoid, objoid, objsubid) i

-- late: extension that an object goes with
SELECT classid, objid, format('ALTER %s %s DEPENDS ON EXTENSION %I', type, identity, extname)
FROM pg_depend JOIN pg_extension e ON e.oid = refobjid, LATERAL pg_identify_object(classid, objid, objsubid) i
WHERE deptype = 'x' AND refclassid = 'pg_extension'::regclass

-- late: default privileges
SELECT 'pg_default_acl'::regclass::oid, d.oid, unnest(
         CASE WHEN defaclnamespace = 0 THEN ARRAY[format('%s REVOKE ALL ON %s FROM PUBLIC', beginning, kind),
                                                  format('%s REVOKE ALL ON %s FROM %I', beginning, kind, pg_get_userbyid(defaclrole))] END
         || (SELECT array_agg(format('%s GRANT %s ON %s TO %s%s', beginning, privileges, kind,
               CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
               CASE WHEN is_grantable AND grantee <> defaclrole THEN ' WITH GRANT OPTION' END))
             FROM (SELECT grantee, is_grantable, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS privileges
                   FROM aclexplode(defaclacl) GROUP BY grantee, is_grantable) g))
FROM pg_default_acl d,
  LATERAL (SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s', pg_get_userbyid(defaclrole),
                         ' IN SCHEMA ' || NULLIF(defaclnamespace, 0)::regnamespace) AS beginning,
                  CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
                    WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind) b
