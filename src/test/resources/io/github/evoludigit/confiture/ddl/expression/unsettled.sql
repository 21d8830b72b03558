SELECT 'a'::varchar AS kind, id FROM person UNION ALL SELECT 'b', id FROM team;
SELECT d FROM generate_series('2000-01-01'::timestamp, '2000-02-01', interval '1 month') d;
SELECT table_name FROM information_schema.tables WHERE table_schema = 'public';
SELECT xmlelement(name foo, xmlattributes(id AS bar), name) FROM person;
SELECT xmlforest(id, name AS n) FROM person;
SELECT xmlconcat('<a/>', markup), xmlparse(document '<a/>'), xmlserialize(content markup AS text) FROM person;
SELECT JSON_OBJECT('a' VALUE id, 'b' VALUE nick) FROM person;
SELECT JSON_VALUE(doc, '$.a'), JSON_QUERY(doc, '$.b'), JSON_EXISTS(doc, '$.c') FROM person;
