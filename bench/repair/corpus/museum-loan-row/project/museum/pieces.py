from museum import db


def show(connection, piece_id):
    row = db.one(connection, "piece", "select * from piece where id = ?", piece_id)
    return {"id": row["id"], "title": row["title"], "room": row["room"]}


def in_room(connection, room):
    rows = connection.execute("select * from piece where room = ? order by title", (room,))
    return [row["title"] for row in rows]
