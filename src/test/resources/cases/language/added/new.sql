CREATE LANGUAGE mylang HANDLER plpgsql_call_handler;
