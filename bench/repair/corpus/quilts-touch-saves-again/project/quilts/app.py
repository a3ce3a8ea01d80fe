from flask import Flask, abort, jsonify, request

from quilts.documents import Shelf
from quilts.fabrics import Fabric, Offcut
from quilts.patterns import Pattern

KINDS = {"fabrics": Fabric, "offcuts": Offcut, "patterns": Pattern}


def create_app(shelf=None):
    app = Flask(__name__)
    shelf = shelf or Shelf()

    @app.put("/<kind>/<key>")
    def put(kind, key):
        if kind not in KINDS:
            abort(404)
        document = KINDS[kind](shelf, key, **request.get_json())
        return jsonify(document.save().row())

    @app.get("/<kind>/<key>")
    def get(kind, key):
        row = shelf.get(KINDS[kind].kind, key) if kind in KINDS else None
        return (jsonify(row), 200) if row else (jsonify(error="not found"), 404)

    return app
