CREATE TABLE queue (id bigint CONSTRAINT queue_id_not_null NOT NULL);
