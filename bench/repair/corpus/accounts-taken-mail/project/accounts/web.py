from flask import Flask, jsonify, request

from accounts.database import connect
from accounts.repository import Accounts, Conflict


def create_app():
    app = Flask(__name__)
    accounts = Accounts(connect())

    @app.errorhandler(Conflict)
    def conflict(error):
        return jsonify(error=str(error)), 409

    @app.post("/accounts")
    def register():
        body = request.get_json()
        return jsonify(accounts.register(body["mail"], body["name"])), 201

    @app.patch("/accounts/<int:account_id>")
    def change(account_id):
        account = accounts.change_mail(account_id, request.get_json()["mail"])
        return (jsonify(account), 200) if account else (jsonify(error="not_found"), 404)

    return app
