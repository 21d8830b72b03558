CREATE SUBSCRIPTION s CONNECTION 'host=primary' PUBLICATION p, q WITH (connect = false, slot_name = 'x');
