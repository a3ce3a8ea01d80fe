from flask import Flask, jsonify, request

from bakery.orders import DOUGH_GRAMS, Book


def create_app(book=None):
    app = Flask(__name__)
    book = book or Book()

    @app.post("/orders")
    def take():
        sent = request.get_json()
        unknown = sorted(set(sent["items"]) - set(DOUGH_GRAMS))
        if unknown:
            return jsonify(error="unknown", kinds=unknown), 400
        return jsonify(slip=book.take(sent["customer"], sent["items"])), 201

    return app
