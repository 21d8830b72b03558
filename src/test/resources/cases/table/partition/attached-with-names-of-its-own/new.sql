CREATE TABLE event (id bigint GENERATED ALWAYS AS IDENTITY, a integer NOT NULL, b text DEFAULT 'x' CHECK (b <> '')) PARTITION BY LIST (a);
CREATE TABLE event_1 (id bigint NOT NULL, a integer CONSTRAINT there NOT NULL, b text DEFAULT 'y', CONSTRAINT event_b_check CHECK (b <> ''));
ALTER TABLE event ATTACH PARTITION event_1 FOR VALUES IN (1);
