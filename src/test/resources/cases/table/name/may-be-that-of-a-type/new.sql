CREATE TABLE event ("date" date, "time" time without time zone, "timestamp" timestamp without time zone, "text" text, position integer, "name" name);
