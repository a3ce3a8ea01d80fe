from flask import Blueprint, Response, abort, current_app, jsonify

from snippets.feed import build_feed
from snippets.people import display_name

bp = Blueprint("snippets", __name__)


def store():
    return current_app.extensions["snippets"]


def brief(snippet):
    return {
        "id": snippet.id,
        "title": snippet.title,
        "language": snippet.language,
        "author": display_name(store().user(snippet.author_id)),
    }


@bp.get("/snippets")
def index():
    return jsonify([brief(snippet) for snippet in store().newest()])


@bp.get("/snippets/<int:number>")
def show(number):
    for snippet in store().snippets:
        if snippet.id == number:
            return jsonify({**brief(snippet), "code": snippet.code})
    abort(404)


@bp.get("/snippets.atom")
def feed():
    return Response(build_feed(store()), mimetype="application/atom+xml")
