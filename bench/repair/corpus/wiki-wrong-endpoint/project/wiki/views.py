from flask import Blueprint, abort, current_app, jsonify, redirect, url_for

articles = Blueprint("articles", __name__)
history = Blueprint("history", __name__)


def pages():
    return current_app.extensions["pages"]


@articles.get("/<name>")
def show(name):
    if name in pages().moved:
        return redirect(url_for("show", name=pages().moved[name]))
    text = pages().latest(name)
    if text is None:
        abort(404)
    return jsonify(text=text, versions=url_for("history.versions", name=name))


@articles.get("/")
def index():
    return jsonify([url_for("articles.show", name=name) for name in sorted(pages().texts)])


@history.get("/<name>")
def versions(name):
    return jsonify(count=len(pages().versions(name)), page=url_for("articles.show", name=name))
