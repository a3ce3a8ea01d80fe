from flask import Flask, jsonify, request

app = Flask(__name__)
ITEMS = [{"name": f"item {n}", "stars": n % 5} for n in range(20)]


class Refused(Exception):
    def __init__(self, message, status=400):
        super().__init__(message)
        self.message = message
        self.status = status


@app.errorhandler(Refused)
def refused(error):
    return jsonify(error=error.message), error.status


@app.get("/items")
def items():
    sort = request.args.get("sort", "name")
    if sort not in ("name", "stars"):
        raise Refused("sort must be name or stars")
    return jsonify(sorted(ITEMS, key=lambda item: item[sort]))


@app.get("/items/top")
def top():
    least = int(request.args.get("stars", "4"))
    return jsonify([item["name"] for item in ITEMS if item["stars"] >= least])
