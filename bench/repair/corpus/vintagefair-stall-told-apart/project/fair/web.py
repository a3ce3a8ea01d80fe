from flask import Flask, jsonify, request

from fair.stall import Refused, stall_of

app = Flask(__name__)
STALLS = []


@app.post("/stalls")
def register():
    try:
        stall = stall_of(request.get_json())
    except Refused as refused:
        app.logger.exception("a stall was refused")
        return jsonify(field=refused.field, reason=refused.reason), 422
    STALLS.append(stall)
    return jsonify(number=len(STALLS), **stall), 201
