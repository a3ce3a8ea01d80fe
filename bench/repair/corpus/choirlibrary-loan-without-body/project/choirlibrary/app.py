from flask import Blueprint, Flask, current_app, jsonify, request

from choirlibrary.library import Library

scores = Blueprint("scores", __name__, url_prefix="/scores/<score>")


@scores.url_value_preprocessor
def pull(endpoint, values):
    request.score = values.pop("score")


@scores.before_request
def known():
    if request.score not in current_app.library.scores:
        return jsonify(error="unknown score"), 404


@scores.get("")
def show():
    library = current_app.library
    return jsonify(title=library.scores[request.score]["title"], free=library.free(request.score))


@scores.patch("")
def retitle():
    payload = request.get_json(silent=True)
    if payload is None or "title" not in payload:
        return jsonify(error="title is needed"), 400
    current_app.library.retitle(request.score, payload["title"])
    return show()


@scores.post("/loans")
def lend():
    payload = request.get_json(silent=True)
    if "singer" not in payload:
        return jsonify(error="singer is needed"), 400
    if not current_app.library.lend(request.score, payload["singer"]):
        return jsonify(error="all copies are lent"), 409
    return jsonify(free=current_app.library.free(request.score)), 201


def create_app(library=None):
    app = Flask(__name__)
    app.library = library or Library()
    app.register_blueprint(scores)
    return app
