CREATE TABLE event (date date, time time, timestamp timestamp, text text, "position" integer, name name);
