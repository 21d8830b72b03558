CREATE TABLE rooms (floor integer, size numeric);
CREATE INDEX rooms_by_size ON rooms (size);
COMMENT ON INDEX rooms_by_size IS 'the largest last';
CREATE STATISTICS rooms_together ON floor, size FROM rooms;
COMMENT ON STATISTICS rooms_together IS 'they go together';
CREATE TABLE halls (LIKE public.rooms INCLUDING ALL);
CREATE VIEW large AS SELECT floor FROM halls WHERE size > 100;
