CREATE SCHEMA app;
CREATE TYPE feeling AS ENUM ('sad');
ALTER TYPE feeling SET SCHEMA app;
ALTER TYPE app.feeling RENAME TO mood;
