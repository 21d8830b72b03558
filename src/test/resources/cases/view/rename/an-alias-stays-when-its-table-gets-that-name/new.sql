CREATE TABLE rooms (a int);
CREATE VIEW aliased AS SELECT a FROM rooms AS rooms;
CREATE VIEW plain AS SELECT a FROM rooms;
