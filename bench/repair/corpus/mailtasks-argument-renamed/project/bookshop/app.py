from flask import Flask, abort, jsonify, request

from bookshop import orders


def create_app():
    app = Flask(__name__)

    @app.post("/orders")
    def create():
        data = request.get_json()
        if not data.get("email") or not data.get("isbn"):
            abort(400)
        return jsonify(orders.place(data["email"], data["isbn"], data.get("gift_to"))), 201

    @app.get("/orders/<int:number>")
    def show(number):
        return jsonify(orders.find(number) or abort(404))

    return app
