CREATE TABLE s (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 10 CACHE 3 CYCLE MAXVALUE 500),
    a integer DEFAULT 7 NOT NULL,
    g integer GENERATED ALWAYS AS (a + 1) STORED,
    t text COLLATE "C",
    j jsonb,
    CONSTRAINT a_positive CHECK (a > 0),
    CONSTRAINT own CHECK (a < 100) NO INHERIT,
    PRIMARY KEY (id),
    UNIQUE (a),
    EXCLUDE USING gist (int4range(a, g) WITH &&)
);
ALTER TABLE s ALTER COLUMN t SET STORAGE EXTERNAL, ALTER COLUMN j SET COMPRESSION pglz, ALTER COLUMN a SET STATISTICS 50;
CREATE INDEX s_t ON s (lower(t)) WHERE a > 3;
CREATE STATISTICS s_stat ON a, g FROM s;
COMMENT ON TABLE s IS 'the table';
COMMENT ON COLUMN s.a IS 'the a';
COMMENT ON CONSTRAINT a_positive ON s IS 'the check';
COMMENT ON INDEX s_t IS 'the index';
COMMENT ON STATISTICS s_stat IS 'the statistics';
CREATE TABLE l (
    id bigint CONSTRAINT s_id_not_null NOT NULL,
    a integer CONSTRAINT s_a_not_null NOT NULL,
    g integer,
    t text COLLATE "C",
    j jsonb,
    CONSTRAINT a_positive CHECK (a > 0),
    CONSTRAINT own CHECK (a < 100) NO INHERIT
);
