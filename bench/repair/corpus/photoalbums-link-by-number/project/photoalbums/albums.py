from flask import Blueprint, abort, jsonify, redirect, request, url_for

from photoalbums import outbox
from photoalbums.model import ALBUMS

bp = Blueprint("albums", __name__)


def get(slug):
    album = ALBUMS.get(slug)
    if album is None:
        abort(404)
    return album


@bp.get("/<slug>")
def show(slug):
    album = get(slug)
    return jsonify(title=album.title, photos=album.photos, shared_with=album.shared_with)


@bp.post("/<slug>/photos")
def add_photo(slug):
    album = get(slug)
    album.photos.append(request.form["name"])
    return redirect(url_for(".show", slug=album.slug))


@bp.post("/<slug>/share")
def share(slug):
    album = get(slug)
    mail = request.form["mail"]
    if mail not in album.shared_with:
        album.shared_with.append(mail)
    link = url_for("albums.show", id=album.id, _external=True)
    outbox.send(mail, f"An album for you: {album.title}", f"Have a look: {link}")
    return redirect(url_for(".show", slug=album.slug))
