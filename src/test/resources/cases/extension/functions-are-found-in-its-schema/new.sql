CREATE SCHEMA app;
CREATE SCHEMA tools;
CREATE EXTENSION pgcrypto SCHEMA tools;
CREATE EXTENSION pg_trgm SCHEMA public;
CREATE EXTENSION moddatetime SCHEMA public;

CREATE TABLE app.person (
    name character varying(50),
    token text DEFAULT encode(tools.gen_random_bytes(8), 'hex'::text),
    changed timestamp without time zone
);

CREATE VIEW app.alike AS
 SELECT name
   FROM app.person
  WHERE ((public.similarity((name)::text, 'ann'::text) > (0.5)::double precision) AND ((name)::text OPERATOR(public.%) 'ann'::text) AND (tools.crypt((name)::text, 'x'::text) <> ''::text));

CREATE TRIGGER changed BEFORE UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION public.moddatetime('changed');
