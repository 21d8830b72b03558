CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = none, password_required = true, origin = any, synchronous_commit = off, streaming = parallel);
