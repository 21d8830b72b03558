CREATE TABLE t (a integer);
CREATE POLICY p ON t TO postgres USING (a > 0);
CREATE POLICY q ON t TO pg_monitor, postgres;
CREATE POLICY r ON t TO "postgres";
