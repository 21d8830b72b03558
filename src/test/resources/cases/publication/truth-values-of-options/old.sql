CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert', publish_via_partition_root = 1);
CREATE PUBLICATION q FOR ALL TABLES WITH (publish_via_partition_root = 0);
