import re

from flask import Flask, request

from postmill.store import Store

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def create_app(folder="var"):
    app = Flask(__name__)
    store = Store(folder)

    @app.before_request
    def check_day():
        day = (request.view_args or {}).get("day")
        if day is not None and not DAY.fullmatch(day):
            return {"error": "the day must be YYYY-MM-DD"}, 400

    @app.get("/millings/<day>")
    def shown(day):
        return {"millings": store.millings(day)}

    @app.post("/millings/<day>")
    def added(day):
        given = request.get_json()
        count = store.add(day, {"grain": given["grain"], "kg": given["kg"]})
        store.save_label(f"{day}-{count}", f"{given['grain']} {given['kg']} kg\n")
        return {"count": count}, 201

    return app
