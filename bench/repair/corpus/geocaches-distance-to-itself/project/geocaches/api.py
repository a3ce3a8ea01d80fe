from flask import Flask, abort, request

from geocaches.caches import near

app = Flask(__name__)


@app.get("/near")
def near_point():
    lat = request.args.get("lat", type=float)
    lon = request.args.get("lon", type=float)
    if lat is None or lon is None:
        abort(400)
    return {"caches": near((lat, lon), request.args.get("km", 10, type=float))}
