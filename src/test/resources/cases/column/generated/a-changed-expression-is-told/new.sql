CREATE TABLE item (net numeric, gross numeric GENERATED ALWAYS AS (net * 1.20) STORED);
