import time

from flask import Flask, jsonify, request

from parkshuttle.board import Board

app = Flask(__name__)
board = Board()


@app.put("/shuttles/<shuttle>/<stop>")
def see(shuttle, stop):
    board.see(shuttle, stop, request.args.get("at", time.time(), float))
    return "", 204


@app.get("/shuttles/<shuttle>")
def where(shuttle):
    stop = board.where(shuttle)
    return (jsonify(stop=stop), 200) if stop else (jsonify(error="not seen"), 404)


@app.post("/sweep")
def sweep():
    return jsonify(silent=board.sweep(request.args.get("now", time.time(), float)))
