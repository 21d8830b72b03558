SELECT 1;
\i other.sql
\copy a from 'a.csv'
SELECT 2;
