COMMENT ON TABLE labels IS '${kind}';
