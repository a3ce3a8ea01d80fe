from flask import Flask, abort, jsonify

from scanhub import pages

app = Flask(__name__)


@app.get("/pages")
def listing():
    return jsonify(pages.names())


@app.get("/pages/<name>")
def page(name):
    count = pages.words(name)
    if count is None:
        abort(404)
    return jsonify(name=name, words=count)
