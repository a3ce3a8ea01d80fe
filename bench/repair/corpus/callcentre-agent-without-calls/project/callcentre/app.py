from flask import Flask, jsonify, request

from callcentre.book import Book
from callcentre.figures import figures

app = Flask(__name__)
book = Book()


@app.get("/agents")
def agents():
    return jsonify(book.agents())


@app.get("/agents/<name>")
def agent(name):
    calls = book.calls(name)
    if calls is None:
        return jsonify(error="unknown agent"), 404
    return jsonify(figures(calls))


@app.post("/agents/<name>/calls")
def add(name):
    if book.calls(name) is None:
        return jsonify(error="unknown agent"), 404
    book.add(name, int(request.get_json()["seconds"]))
    return "", 204
