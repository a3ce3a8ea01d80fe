from flask import Flask, jsonify, request

from orienteering.splits import BadSplits, read

app = Flask(__name__)
races = {7: []}


@app.post("/races/<int:number>/splits")
def upload(number):
    if number not in races:
        return jsonify(error="no such race"), 404
    try:
        punches = read(request.get_data(as_text=True))
    except BadSplits as error:
        app.logger.exception("splits of race %s refused", number)
        return jsonify(error=str(error), line=error.number), 422
    races[number].extend(punches)
    return jsonify(punches=len(races[number])), 201


@app.get("/races/<int:number>/finishers")
def finishers(number):
    return jsonify(sorted({card for card, control, _ in races.get(number, []) if control == 999}))
