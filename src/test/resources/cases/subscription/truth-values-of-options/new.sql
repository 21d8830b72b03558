CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = sl, binary, streaming = true, disable_on_error = true);
