from flask import Flask, jsonify, request

from surfschool import args, lessons

app = Flask(__name__)


@app.errorhandler(args.BadArgument)
def bad_argument(error):
    return jsonify(error=str(error)), 400


@app.get("/lessons")
def index():
    seats = args.number("seats", 0)
    order = args.choice("order", ("level", "seats", "title"), "level")
    found = lessons.find(seats=seats)
    return jsonify(lessons.sort_by(found, order))


@app.get("/lessons/suitable")
def suitable():
    level = int(request.args.get("level", 1))
    found = [one for one in lessons.find() if one["level"] <= level]
    return jsonify(found[args.number("skip", 0):])
