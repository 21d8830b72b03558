CREATE TABLE halls (a int);
CREATE VIEW aliased AS SELECT rooms.a FROM halls AS rooms;
CREATE VIEW plain AS SELECT halls.a FROM halls;
ALTER TABLE halls RENAME TO rooms;
