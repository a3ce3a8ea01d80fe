import json

from flask import Flask, abort, request

app = Flask(__name__)
RECEIVED = []


@app.post("/hooks/<source>")
def receive(source):
    if source not in ("forge", "mail"):
        abort(404)
    payload = json.loads(request.data)
    RECEIVED.append((source, payload.get("event")))
    return {"stored": len(RECEIVED)}, 202


@app.get("/hooks")
def listed():
    limit = request.args.get("limit", "10")
    if not limit.isdigit():
        abort(400)
    return {"hooks": RECEIVED[: int(limit)]}
