CREATE UNLOGGED TABLE hits (at timestamptz, url text);
