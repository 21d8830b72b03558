CREATE TABLE event (a integer, b text) PARTITION BY LIST (a);
CREATE TABLE event_1 PARTITION OF event FOR VALUES IN (1);
CREATE INDEX event_b ON event (b);
