-- What the charter said that the squad never decides by itself, as it stood, and which of these lines its lead found to apply: JSON
-- lists; escalates is null where nothing was said, and both are for what was found before.
alter table rights_finding add column must_escalate text;
alter table rights_finding add column escalates text;
