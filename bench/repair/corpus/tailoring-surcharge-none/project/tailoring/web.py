from flask import Flask, abort

from .bill import describe, total, with_vat
from .tickets import Tickets

app = Flask(__name__)
tickets = Tickets()


@app.get("/tickets/<number>/bill")
def bill(number):
    lines = tickets.lines(number)
    if not lines:
        abort(404)
    net = total(lines)
    return {"lines": [describe(line) for line in lines], "net": net, "gross": with_vat(net)}
