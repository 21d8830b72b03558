CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TABLE task (id integer, mood mood, state state DEFAULT 'new', CONSTRAINT positive CHECK (id > 0));
