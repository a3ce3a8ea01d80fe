import sqlite3

SCHEMA = """
create table answers (id integer primary key, survey text not null, person text not null, score integer, minutes integer);
insert into answers (survey, person, score, minutes) values
  ('food', 'kim', 4, 3), ('food', 'lee', 5, null), ('food', 'max', 3, 9),
  ('rooms', 'kim', 5, 2), ('rooms', 'lee', null, 4);
"""

connection = sqlite3.connect(":memory:", check_same_thread=False)
connection.row_factory = sqlite3.Row
connection.executescript(SCHEMA)


def answers_of(survey: str) -> list[sqlite3.Row]:
    return connection.execute("select * from answers where survey = ? order by id", (survey,)).fetchall()
