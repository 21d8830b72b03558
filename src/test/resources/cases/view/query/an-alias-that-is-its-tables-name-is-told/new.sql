CREATE TABLE rooms (a int, b int);
CREATE TABLE halls (a int);
CREATE VIEW plain AS SELECT a FROM rooms rooms;
CREATE VIEW joined AS SELECT rooms.a FROM rooms JOIN halls AS halls USING (a);
CREATE VIEW query AS WITH q AS (SELECT 1 AS a) SELECT a FROM q q;
CREATE VIEW inner_one AS SELECT a FROM rooms WHERE EXISTS (SELECT FROM rooms rooms);
CREATE VIEW same_columns AS SELECT a FROM rooms rooms;
CREATE RULE changes AS ON INSERT TO plain DO INSTEAD UPDATE rooms rooms SET a = 1;
CREATE RULE fills AS ON INSERT TO joined DO INSTEAD INSERT INTO rooms AS rooms VALUES (1, 2);
CREATE FUNCTION f() RETURNS void BEGIN ATOMIC
  DELETE FROM rooms;
  UPDATE rooms AS rooms SET a = 1;
END;
