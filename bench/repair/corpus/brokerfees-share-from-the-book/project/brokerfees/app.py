from flask import Flask, abort, jsonify, request

from .brokers import read_book
from .settle import settle

app = Flask(__name__)
book = read_book()


@app.errorhandler(404)
def not_found(error):
    return jsonify(error=error.description), 404


@app.route("/brokers")
def brokers():
    return jsonify(sorted(book))


@app.route("/settlements", methods=["POST"])
def settlements():
    data = request.get_json()
    broker = book.get(data["broker"])
    if broker is None:
        abort(404, "unknown broker")
    return jsonify(settle(data["policies"], broker))
