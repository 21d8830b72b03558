CREATE TABLE t (a interval DEFAULT '-1 year -2 mons -3 days -04:05:06', b interval DEFAULT '-1 day 02:00:00', c interval day to second DEFAULT '-1 day -02:00:00');
CREATE TABLE u (a interval DEFAULT '-1 days +02:03:04');
