CREATE SUBSCRIPTION s CONNECTION 'host=primary' PUBLICATION p WITH (connect = false, slot_name = 'x');
