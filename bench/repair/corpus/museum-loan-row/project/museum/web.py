from flask import Flask, jsonify, request

from museum import db, loans, pieces


def create_app(connection=None):
    app = Flask("museum")
    connection = connection or db.connect()

    @app.errorhandler(db.Missing)
    def missing(error):
        return jsonify(error=f"no such {error}"), 404

    @app.get("/pieces/<int:piece_id>")
    def piece(piece_id):
        return jsonify(pieces.show(connection, piece_id))

    @app.post("/loans")
    def lend():
        body = request.get_json()
        made = loans.lend(connection, body["piece"], body["borrower"], body["until"])
        return jsonify(loans.show(connection, made)), 201

    @app.get("/loans/<int:loan_id>")
    def loan(loan_id):
        return jsonify(loans.show(connection, loan_id))

    return app
