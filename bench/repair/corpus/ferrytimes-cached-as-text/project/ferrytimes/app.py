from flask import Flask, abort, jsonify, request

from ferrytimes import lookups
from ferrytimes.cache import TextCache
from ferrytimes.next import next_departure


def create_app(cache=None):
    app = Flask(__name__)
    cache = cache or TextCache()

    @app.get("/lines/<code>/next")
    def next_of(code):
        line = lookups.line(cache, code)
        if line is None:
            abort(404)
        return jsonify(line=line["name"], next=next_departure(line, request.args.get("after", "00:00")))

    @app.get("/notices")
    def notices():
        return jsonify(lookups.notices(cache))

    return app
