from flask import Flask, jsonify, request

from recipescale.scale import recipe, total_base

app = Flask(__name__)


@app.post("/scale")
def scale():
    data = request.get_json()
    portions = data.get("portions", 0)
    wanted = data.get("wanted", 0)
    if portions <= 0 or wanted <= 0:
        return jsonify(error="portions and wanted must be more than 0"), 400
    ingredients = data.get("ingredients", [])
    return jsonify(ingredients=recipe(ingredients, portions, wanted), base=total_base(ingredients))
