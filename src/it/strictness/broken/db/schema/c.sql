\i d.sql
