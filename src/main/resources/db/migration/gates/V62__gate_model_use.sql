-- How many requests run on which version of a gate model, counted from the index alone.
create index gate_request_by_model on gate_request (gate_model, gate_model_version, status);
