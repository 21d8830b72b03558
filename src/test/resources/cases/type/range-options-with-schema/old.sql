CREATE SCHEMA s;
CREATE TYPE r1 AS RANGE (subtype = text, collation = "C");
CREATE TYPE r2 AS RANGE (subtype = text, subtype_opclass = text_pattern_ops);
CREATE TYPE r3 AS RANGE (subtype = float8, subtype_diff = 'float8mi');
CREATE TYPE r4 AS RANGE (subtype = int4, multirange_type_name = r4m);
CREATE TYPE r5 AS RANGE (subtype = varchar, collation = 'POSIX', subtype_opclass = varchar_pattern_ops);
CREATE TYPE r6 AS RANGE (subtype = int4, multirange_type_name = s.r6m);
