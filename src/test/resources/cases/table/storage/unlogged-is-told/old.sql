CREATE TABLE hits (at timestamptz, url text);
