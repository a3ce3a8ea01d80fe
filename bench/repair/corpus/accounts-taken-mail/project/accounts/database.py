import sqlite3


def connect():
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("create table accounts (id integer primary key, mail text not null unique, name text not null)")
    return connection
