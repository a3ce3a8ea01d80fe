from datetime import datetime

from flask import Flask, jsonify, request

from keycabinet.cabinet import Cabinet, KeyIsOut
from keycabinet.views import reminder, row_of

app = Flask(__name__)
cabinet = Cabinet()


@app.errorhandler(KeyIsOut)
def key_is_out(error):
    return jsonify(error=str(error)), 409


def asked_time():
    at = request.args.get("at")
    return datetime.fromisoformat(at) if at else datetime.now()


@app.get("/hooks")
def hooks():
    return jsonify([row_of(hook) for hook in cabinet.hooks.values()])


@app.post("/hooks/<row>/<int:number>/take")
def take(row, number):
    if (row, number) not in cabinet.hooks:
        return jsonify(error="no such hook"), 404
    return jsonify(row_of(cabinet.take(row, number, request.form["who"], asked_time())))


@app.get("/overdue")
def overdue():
    now = asked_time()
    return jsonify([reminder(hook, now) for hook in cabinet.overdue(now)])
