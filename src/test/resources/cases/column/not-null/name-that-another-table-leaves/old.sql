CREATE TABLE queue_2 (id bigint CONSTRAINT queue_id_not_null NOT NULL);
