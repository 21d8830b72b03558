CREATE TABLE event (a integer, b text) PARTITION BY LIST (a);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_b ON event (b);
CREATE TABLE note (b text);
