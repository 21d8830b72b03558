CREATE TABLE event (a text, b text) PARTITION BY LIST (a);
CREATE TABLE event_1 PARTITION OF event FOR VALUES IN ('x');
