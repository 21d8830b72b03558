CREATE SCHEMA s;
CREATE EXTENSION cube SCHEMA s;
SET search_path = s, public;
CREATE EXTENSION earthdistance SCHEMA public CASCADE;
