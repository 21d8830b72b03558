CREATE PUBLICATION p FOR ALL TABLES WITH (publish = insert, publish_via_partition_root);
CREATE PUBLICATION q FOR ALL TABLES;
