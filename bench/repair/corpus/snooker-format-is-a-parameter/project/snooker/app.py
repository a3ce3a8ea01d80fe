from flask import Flask, Response, abort, request

from snooker import frames
from snooker.exports import export

app = Flask(__name__)

TYPES = {"csv": "text/csv", "json": "application/json"}


@app.get("/players/<player>")
def shown(player):
    found = frames.of(player)
    if not found:
        abort(404)
    return {"frames": len(found), "best": max(frame["points"] for frame in found)}


@app.get("/players/<player>/export")
def exported(player):
    wanted = request.args.get("format", "csv")
    if wanted not in TYPES:
        abort(400, "format must be csv or json")
    return Response(export(frames.of(player), format=wanted), mimetype=TYPES[wanted])
