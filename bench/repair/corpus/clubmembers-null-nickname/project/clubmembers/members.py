import sqlite3


class Conflict(Exception):
    pass


class Missing(Exception):
    pass


def add_team(db, team):
    try:
        with db.transaction() as connection:
            ident = connection.execute("insert into teams (name) values (?)", (team.name,)).lastrowid
    except sqlite3.IntegrityError as error:
        raise Conflict("there is a team of this name") from error
    return {"id": ident, "name": team.name, "members": 0}


def teams(db):
    return db.all(
        "select teams.id, teams.name, count(members.id) as members from teams"
        " left join members on members.team = teams.id and members.active group by teams.id order by teams.name"
    )


def add(db, member):
    if member.team is not None and db.one("select 1 from teams where id = ?", member.team) is None:
        raise Missing("there is no such team")
    try:
        with db.transaction() as connection:
            ident = connection.execute(
                "insert into members (name, nickname, email, team, joined) values (?, ?, ?, ?, ?)",
                (member.name, member.nickname, member.email.lower(), member.team, member.joined.isoformat()),
            ).lastrowid
    except sqlite3.IntegrityError as error:
        raise Conflict("this address is in use") from error
    return ident


def get(db, ident):
    found = db.one("select * from members where id = ?", ident)
    if found is None:
        raise Missing("there is no such member")
    return found


def page(db, team, number, size):
    condition = "active" if team is None else "active and team = ?"
    values = [] if team is None else [team]
    total = db.one(f"select count(*) as n from members where {condition}", *values)["n"]
    rows = db.all(
        f"select * from members where {condition} order by name, id limit ? offset ?",
        *values,
        size,
        (number - 1) * size,
    )
    return {"total": total, "members": rows}


def leave(db, ident):
    get(db, ident)
    with db.transaction() as connection:
        connection.execute("update members set active = 0 where id = ?", (ident,))
