create table if not exists children (
    id integer primary key,
    name text not null unique
);
create table if not exists movements (
    id integer primary key,
    child_id integer not null references children (id),
    cents integer not null,
    note text not null default '',
    day text not null default (date('now'))
);
create table if not exists goals (
    id integer primary key,
    child_id integer not null references children (id),
    title text not null,
    cents integer not null
);
