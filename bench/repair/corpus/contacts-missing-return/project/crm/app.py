from flask import Flask, request

from crm.contacts import from_form
from crm.labels import address_label
from crm.responses import created, rejected


def create_app():
    app = Flask(__name__)
    app.labels = []

    @app.post("/contacts")
    def add():
        contact, errors = from_form(request.get_json())
        if errors:
            return rejected(errors)
        app.labels.append(address_label(contact))
        return created({"label": app.labels[-1]})

    @app.get("/labels")
    def labels():
        return {"labels": app.labels}

    return app
