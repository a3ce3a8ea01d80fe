from flask import Blueprint, abort, g, jsonify

from forum.session import signed_in
from forum.threads import THREADS, tools

bp = Blueprint("pages", __name__)


@bp.get("/")
def board():
    return jsonify([one["title"] for one in THREADS.values()])


@bp.get("/threads/<int:number>")
def thread(number):
    found = THREADS.get(number)
    if found is None:
        abort(404)
    return jsonify({**found, "tools": tools(found, g.user)})


@bp.get("/me")
@signed_in
def me():
    return jsonify(g.user)


@bp.get("/health")
def health():
    return "ok"
