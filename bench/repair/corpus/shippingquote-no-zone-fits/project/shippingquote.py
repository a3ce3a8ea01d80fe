from flask import Flask, jsonify, request

app = Flask(__name__)

ZONES = [
    {"name": "home", "countries": {"DE"}, "base": 390, "per_kg": 60, "days": 2},
    {"name": "near", "countries": {"AT", "BE", "CZ", "DK", "FR", "LU", "NL", "PL"}, "base": 790, "per_kg": 110, "days": 4},
    {"name": "eu", "countries": {"ES", "FI", "GR", "IE", "IT", "PT", "SE"}, "base": 1190, "per_kg": 170, "days": 6},
]
MAX_GRAMS = 31_500


class Refused(Exception):
    def __init__(self, message, status=422):
        super().__init__(message)
        self.status = status


@app.errorhandler(Refused)
def refused(error):
    return jsonify(error=str(error)), error.status


def zone_of(country):
    for zone in ZONES:
        if country in zone["countries"]:
            chosen = zone
    return chosen


def cost(zone, grams):
    if grams <= 0:
        raise Refused("weight must be more than nothing")
    if grams > MAX_GRAMS:
        raise Refused("too heavy for a parcel")
    return zone["base"] + zone["per_kg"] * -(-grams // 1000)


@app.post("/quote")
def quote():
    data = request.get_json()
    country = str(data.get("country", "DE")).upper()
    grams = data.get("grams")
    if not isinstance(grams, int):
        raise Refused("grams must be a whole number", 400)
    zone = zone_of(country)
    return jsonify(zone=zone["name"], cents=cost(zone, grams), days=zone["days"], country=country)


@app.get("/zones")
def zones():
    return jsonify({zone["name"]: sorted(zone["countries"]) for zone in ZONES})
