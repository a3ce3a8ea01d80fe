from flask import Blueprint, abort, render_template

from photoclub.data import ALBUMS

bp = Blueprint("albums", __name__, url_prefix="/albums")


@bp.get("/")
def index():
    return render_template("albums.html", albums=ALBUMS)


@bp.get("/<int:album_id>")
def show(album_id):
    album = ALBUMS.get(album_id)
    if album is None:
        abort(404)
    return render_template("album.html", album=album)
