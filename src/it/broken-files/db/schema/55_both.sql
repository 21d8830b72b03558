SELECT (1;
SELECT 'ünïcode 🥫', (2;
