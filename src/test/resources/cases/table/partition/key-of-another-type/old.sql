CREATE TABLE event (a varchar(20), b text) PARTITION BY LIST (a);
CREATE TABLE event_1 PARTITION OF event FOR VALUES IN ('x');
