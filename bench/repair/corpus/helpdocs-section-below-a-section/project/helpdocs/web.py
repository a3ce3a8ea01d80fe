from flask import Flask, abort, jsonify, request

from helpdocs.manual import MANUAL
from helpdocs.pages import page, search, slugs


def create_app(root=MANUAL):
    app = Flask(__name__)
    known = slugs(root)

    @app.errorhandler(404)
    def not_found(error):
        return jsonify(error="there is no such page"), 404

    @app.get("/help/<slug>")
    def show(slug):
        if slug not in known:
            abort(404)
        return jsonify(page(root, slug))

    @app.get("/search")
    def find_pages():
        return jsonify(search(root, request.args.get("q", "")))

    return app
