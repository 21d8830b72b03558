CREATE SUBSCRIPTION s CONNECTION 'host=other dbname=app' PUBLICATION p WITH (connect = false);
