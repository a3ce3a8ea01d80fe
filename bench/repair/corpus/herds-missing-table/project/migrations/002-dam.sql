alter table cow add column dam text references cow (tag);
