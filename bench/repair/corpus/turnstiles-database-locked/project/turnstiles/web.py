from flask import Flask, jsonify

from turnstiles import counts


def create_app(path):
    app = Flask("turnstiles")

    @app.post("/gates/<gate>/passages")
    def passage(gate):
        db = counts.connect(path)
        try:
            return jsonify(gate=gate, number=counts.count(db, gate)), 201
        finally:
            db.close()

    return app
