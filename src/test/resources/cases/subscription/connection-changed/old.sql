CREATE SUBSCRIPTION s CONNECTION 'host=primary dbname=app' PUBLICATION p WITH (connect = false);
