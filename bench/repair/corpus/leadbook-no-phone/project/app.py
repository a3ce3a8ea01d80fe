import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)
app.config["DATABASE"] = "leads.db"

SCHEMA = """
create table if not exists leads (
    id integer primary key,
    name text not null,
    company text,
    phone text,
    source text not null default 'website',
    created text not null
)
"""


def db():
    if "db" not in g:
        g.db = sqlite3.connect(app.config["DATABASE"])
        g.db.row_factory = sqlite3.Row
        g.db.execute(SCHEMA)
    return g.db


@app.teardown_appcontext
def close(_error):
    connection = g.pop("db", None)
    if connection is not None:
        connection.close()


def dialable(phone):
    """The number as the phone system wants it: digits only, with the country code."""
    digits = phone.replace(" ", "").replace("-", "").replace("/", "")
    if digits.startswith("00"):
        return "+" + digits[2:]
    if digits.startswith("0"):
        return "+49" + digits[1:]
    return digits


def to_json(row):
    return {
        "id": row["id"],
        "name": row["name"],
        "company": row["company"],
        "phone": dialable(row["phone"]),
        "source": row["source"],
        "created": row["created"],
    }


@app.get("/leads")
def leads():
    source = request.args.get("source")
    query = "select * from leads"
    values = []
    if source:
        query += " where source = ?"
        values.append(source)
    rows = db().execute(query + " order by created desc, id desc", values).fetchall()
    return jsonify([to_json(row) for row in rows])


@app.post("/leads")
def add_lead():
    data = request.get_json()
    if not data.get("name"):
        return jsonify(error="name is required"), 400
    cursor = db().execute(
        "insert into leads (name, company, phone, source, created) values (?, ?, ?, ?, ?)",
        (
            data["name"],
            data.get("company"),
            data.get("phone"),
            data.get("source", "website"),
            data.get("created", "2026-01-01"),
        ),
    )
    db().commit()
    return jsonify(id=cursor.lastrowid), 201


@app.get("/sources")
def sources():
    rows = db().execute("select source, count(*) as n from leads group by source order by source").fetchall()
    return jsonify({row["source"]: row["n"] for row in rows})
