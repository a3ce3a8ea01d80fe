create table cow (tag text primary key, name text not null, born text not null);
