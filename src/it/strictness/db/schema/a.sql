\echo creating a
SELECT 1;
