CREATE TABLE note (b text);
