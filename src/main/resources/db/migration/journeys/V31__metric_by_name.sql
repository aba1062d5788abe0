create index metric_by_name on metric (name, id);
