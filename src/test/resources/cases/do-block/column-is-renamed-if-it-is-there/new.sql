CREATE TABLE visit (event_id integer, due_date date);
