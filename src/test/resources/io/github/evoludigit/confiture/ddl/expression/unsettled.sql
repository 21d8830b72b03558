SELECT JSON_OBJECT('a' VALUE id, 'b' VALUE nick) FROM person;
SELECT JSON_VALUE(doc, '$.a'), JSON_QUERY(doc, '$.b'), JSON_EXISTS(doc, '$.c') FROM person;
SELECT d FROM generate_series('2000-01-01'::timestamp, '2000-02-01', interval '1 month') d;
