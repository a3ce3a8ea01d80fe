import os
import sqlite3

from flask import Flask, g, jsonify, request

SCHEMA = """
create table if not exists courses (
    id integer primary key, title text not null, seats integer not null
);
create table if not exists enrolments (
    course integer not null references courses (id),
    email text not null,
    name text not null,
    primary key (course, email)
);
"""


def connect():
    if "db" not in g:
        g.db = sqlite3.connect(app.config["DATABASE"])
        g.db.row_factory = sqlite3.Row
        g.db.executescript(SCHEMA)
    return g.db


app = Flask(__name__)
app.config["DATABASE"] = os.environ.get("COURSEBOOK_DB", "coursebook.db")


@app.teardown_appcontext
def disconnect(_error):
    if "db" in g:
        g.pop("db").close()


def problem(status, message):
    return jsonify(error=message), status


def taken(db, course):
    return db.execute("select count(*) from enrolments where course = ?", (course,)).fetchone()[0]


@app.post("/courses")
def add_course():
    data = request.get_json()
    if not data.get("title") or not isinstance(data.get("seats"), int):
        return problem(400, "title and seats are needed")
    db = connect()
    cursor = db.execute("insert into courses (title, seats) values (?, ?)", (data["title"], data["seats"]))
    db.commit()
    return jsonify(id=cursor.lastrowid), 201


@app.get("/courses/<int:ident>")
def course(ident):
    db = connect()
    row = db.execute("select * from courses where id = ?", (ident,)).fetchone()
    if row is None:
        return problem(404, "no such course")
    return jsonify(id=row["id"], title=row["title"], free=row["seats"] - taken(db, ident))


@app.post("/courses/<int:ident>/enrolments")
def enrol(ident):
    data = request.get_json()
    email = (data.get("email") or "").strip().lower()
    if "@" not in email:
        return problem(400, "email is not valid")
    db = connect()
    row = db.execute("select * from courses where id = ?", (ident,)).fetchone()
    if row is None:
        return problem(404, "no such course")
    if taken(db, ident) >= row["seats"]:
        return problem(409, "the course is full")
    db.execute(
        "insert into enrolments (course, email, name) values (?, ?, ?)",
        (ident, email, data.get("name", "")),
    )
    db.commit()
    return jsonify(course=ident, email=email), 201


@app.delete("/courses/<int:ident>/enrolments/<email>")
def withdraw(ident, email):
    db = connect()
    gone = db.execute("delete from enrolments where course = ? and email = ?", (ident, email.lower())).rowcount
    db.commit()
    return ("", 204) if gone else problem(404, "not enrolled")
