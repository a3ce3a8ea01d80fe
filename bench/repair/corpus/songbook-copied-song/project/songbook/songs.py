from flask import Blueprint, abort, current_app, jsonify, request

from songbook.storage import insert, one

blueprint = Blueprint("songs", __name__, url_prefix="/songs")


def singer():
    """Name of who sends the request; the proxy has signed them in."""
    return request.headers.get("X-Singer") or abort(401)


@blueprint.post("")
def add():
    body = request.get_json()
    owner = singer()
    db = current_app.config["DB"]
    song_id = insert(db, "songs", {"title": body["title"], "chords": body["chords"], "owner": owner})
    return jsonify(one(db, song_id)), 201


@blueprint.post("/<int:song_id>/copies")
def copy(song_id):
    singer()
    db = current_app.config["DB"]
    song = one(db, song_id) or abort(404)
    values = {"title": f"{song['title']} (copy)", "chords": song["chords"], "copied_from": song_id}
    return jsonify(one(db, insert(db, "songs", values))), 201


@blueprint.delete("/<int:song_id>")
def remove(song_id):
    db = current_app.config["DB"]
    song = one(db, song_id) or abort(404)
    if song["owner"] != singer():
        abort(403)
    with db:
        db.execute("delete from songs where id = ?", (song_id,))
    return "", 204
