CREATE TABLE rooms (floor integer, size numeric);
CREATE INDEX rooms_by_size ON rooms (size);
COMMENT ON INDEX rooms_by_size IS 'the largest last';
CREATE STATISTICS rooms_together ON (size * 2), floor FROM rooms;
CREATE TABLE halls (LIKE rooms INCLUDING ALL);
ALTER STATISTICS halls_floor_expr_stat RENAME TO halls_together;
