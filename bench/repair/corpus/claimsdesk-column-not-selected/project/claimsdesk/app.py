from flask import Flask, jsonify

from claimsdesk.db import connect
from claimsdesk.repo import Claims
from claimsdesk.views import line


def create_app(claims=None):
    app = Flask(__name__)
    claims = claims or Claims(connect())

    @app.get("/claims")
    def worklist():
        return jsonify([line(row) for row in claims.open_ones()])

    @app.get("/clerks/<clerk>/claims")
    def mine(clerk):
        return jsonify([line(row) for row in claims.of_clerk(clerk)])

    @app.get("/claims/<int:ident>")
    def claim(ident):
        row = claims.get(ident)
        if row is None:
            return jsonify(error="no such claim"), 404
        return jsonify({**line(row), "clerk": row["clerk"], "notes": claims.notes(ident)})

    return app
