CREATE DOMAIN code AS varchar(10);
CREATE DOMAIN amount AS integer;
CREATE VIEW v AS SELECT 'x'::code AS a, NULL::code AS b, '5'::amount AS c;
