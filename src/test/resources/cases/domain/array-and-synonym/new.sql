CREATE DOMAIN tags AS character varying(5) ARRAY;
