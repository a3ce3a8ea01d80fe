from flask import Flask, request

from freightcalc.quotes import quote

app = Flask(__name__)
HEAVIEST = 31


@app.get("/quote")
def get_quote():
    country = request.args.get("country", "DE").upper()
    kilos = request.args.get("kilos", default=1, type=int)
    if not 0 < kilos <= HEAVIEST:
        return {"error": f"1 to {HEAVIEST} kilos"}, 400
    return quote(country, kilos)


@app.get("/health")
def health():
    return {"ok": True}
