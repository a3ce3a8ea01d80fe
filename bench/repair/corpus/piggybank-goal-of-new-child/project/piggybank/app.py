from flask import Flask, abort, jsonify, request

from piggybank.saving import progress
from piggybank.store import Store, connect


def create_app(path="piggybank.db"):
    app = Flask(__name__)
    store = Store(connect(path))

    def child_or_404(name):
        return store.child(name) or abort(404, f"no child {name}")

    @app.post("/children")
    def add_child():
        return jsonify(id=store.add_child(request.get_json()["name"])), 201

    @app.get("/children/<name>")
    def show(name):
        child = child_or_404(name)
        spent = store.spent_since(child["id"], request.args.get("since", "1970-01-01"))
        return jsonify(name=name, balance=store.balance(child["id"]), spent=spent)

    @app.post("/children/<name>/movements")
    def book(name):
        body = request.get_json()
        store.book(child_or_404(name)["id"], body["cents"], body.get("note", ""))
        return jsonify(ok=True), 201

    @app.post("/children/<name>/goals")
    def add_goal(name):
        body = request.get_json()
        store.add_goal(child_or_404(name)["id"], body["title"], body["cents"])
        return jsonify(ok=True), 201

    @app.get("/children/<name>/goals")
    def goals(name):
        child = child_or_404(name)
        balance = store.balance(child["id"])
        return jsonify(goals=[progress(goal, balance) for goal in store.goals(child["id"])])

    return app
