from flask import Flask, request

from bonsai.search import search, styles

app = Flask(__name__)


@app.route("/trees")
def trees():
    args = request.args
    return {"trees": search(args.get("species"), args.get("sort"), args.get("style"))}


@app.route("/styles")
def all_styles():
    return {"styles": styles()}
