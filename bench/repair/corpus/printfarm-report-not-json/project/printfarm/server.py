"""What the printers send. Their firmware knows no content types, so that bodies are read by hand."""

import json

from flask import Flask, jsonify, request

from printfarm.state import Farm

app = Flask(__name__)
farm = Farm(["p1", "p2", "p3"])


def error(status, message):
    return jsonify(error=message), status


@app.post("/printers/<name>/faults")
def fault(name):
    if name not in farm.printers:
        return error(404, "no such printer")
    try:
        body = json.loads(request.get_data())
    except ValueError:
        return error(400, "not JSON")
    farm.fault(name, body.get("code", "unknown"))
    return "", 204


@app.post("/printers/<name>/progress")
def progress(name):
    if name not in farm.printers:
        return error(404, "no such printer")
    body = json.loads(request.get_data())
    farm.progress(name, body.get("job"), body.get("percent", 0))
    return "", 204


@app.get("/printers/<name>")
def show(name):
    if name not in farm.printers:
        return error(404, "no such printer")
    printer = farm.printers[name]
    return jsonify(job=printer.job, percent=printer.percent, faults=printer.faults)
