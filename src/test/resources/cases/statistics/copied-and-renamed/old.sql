CREATE TABLE rooms (floor integer, size numeric);
CREATE STATISTICS rooms_together ON (size * 2), floor FROM rooms;
CREATE TABLE halls (LIKE rooms INCLUDING STATISTICS);
ALTER STATISTICS halls_floor_expr_stat RENAME TO halls_together;
