CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = 'sl', binary = 1, streaming = on, two_phase = 0, disable_on_error = 'on');
