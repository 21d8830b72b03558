\echo done
SELECT 1
