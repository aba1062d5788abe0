alter table initiative add column promised_probability integer;
