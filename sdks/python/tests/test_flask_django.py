"""Flask and Django, driven through their own WSGI entry in a process of its own."""

import json

import pytest

FLASK = """
    import bugstack
    {init_first}
    from flask import Flask, abort, jsonify, request

    app = Flask(__name__)

    @app.route("/divide/<int:number>", methods=["GET", "POST"])
    def divide(number):
        request.get_json(silent=True)
        return str(number / 0)

    @app.get("/masked/<what>")
    def masked(what):
        try:
            return str(int(what))
        except ValueError:
            abort(400, "no number")

    @app.get("/handled")
    def handled():
        raise LookupError("here")

    @app.errorhandler(LookupError)
    def answer(error):
        return jsonify(detail="broken"), 500

    @app.get("/gone")
    def gone():
        abort(404)

    {init_last}
    client = app.test_client()
    print([client.post("/divide/7", json={{"password": "hunter2", "n": 1}}).status_code]
        + [client.get(path).status_code for path in ("/masked/x", "/masked/7", "/handled", "/gone", "/nowhere")])
"""


@pytest.mark.parametrize("first", [True, False], ids=["init first", "init last"])
def test_flask(run, intake, first):
    pytest.importorskip("flask")
    init = "bugstack.init()"
    done = run(FLASK.format(init_first=init if first else "", init_last="" if first else init))
    assert json.loads(done.stdout) == [500, 400, 200, 500, 404, 404]
    events = {event["exception"]["values"][-1]["type"]: event for event in intake.events}
    assert sorted(events) == ["BadRequest", "LookupError", "ZeroDivisionError"]
    error = events["ZeroDivisionError"]
    assert error["request"]["data"] == {"password": "[Filtered string length=7 class=alnum]", "n": 1}
    assert error["transaction"] == "/divide/<int:number>"
    assert error["request"]["url"] == "http://localhost/divide/7"
    assert error["exception"]["values"][-1]["stacktrace"]["frames"][-1]["function"] == "divide"
    observation = events["BadRequest"]
    assert [value["type"] for value in observation["exception"]["values"]] == ["ValueError", "BadRequest"]
    assert observation["contexts"]["bugstack"]["kind"] == "observation"
    totals = {entry["route"]: (entry["total"], entry["failed"], entry["observed"]) for entry in intake.counts}
    assert totals == {
        "/divide/<int:number>": (1, 1, 0),
        "/masked/<what>": (2, 0, 1),
        "/handled": (1, 1, 0),
        "/gone": (1, 0, 0),
        "*": (1, 0, 0),
    }


DJANGO = """
    import asyncio
    import bugstack
    bugstack.init()
    import django
    from django.conf import settings
    from django.http import HttpResponse, Http404
    from django.urls import path

    def divide(request, number):
        request.body
        return HttpResponse(number / 0)

    def masked(request, what):
        try:
            return HttpResponse(int(what))
        except ValueError:
            raise Http404("no such number")

    def fine(request):
        return HttpResponse("fine")

    async def later(request):
        raise KeyError("later")

    urlpatterns = [
        path("divide/<int:number>/", divide), path("masked/<str:what>/", masked), path("fine/", fine), path("later/", later),
    ]
    settings.configure(
        ROOT_URLCONF=__name__, SECRET_KEY="s", ALLOWED_HOSTS=["*"], LOGGING_CONFIG=None, {middleware}
    )
    django.setup()
    from django.test import Client
    client = Client(raise_request_exception=False)
    print([client.post("/divide/7/", {{"n": 1}}, content_type="application/json").status_code]
        + [client.get(url).status_code for url in ("/masked/x/", "/fine/", "/later/")])
"""


@pytest.mark.parametrize(
    "middleware",
    ["", 'MIDDLEWARE=["bugstack.integrations.django.BugStackMiddleware", "django.middleware.common.CommonMiddleware"]'],
    ids=["without", "with middleware"],
)
def test_django(run, intake, middleware):
    pytest.importorskip("django")
    done = run(DJANGO.format(middleware=middleware))
    assert json.loads(done.stdout) == [500, 404, 200, 500]
    events = {event["exception"]["values"][-1]["type"]: event for event in intake.events}
    assert sorted(events) == ["Http404", "KeyError", "ZeroDivisionError"]
    assert events["ZeroDivisionError"]["request"]["data"] == {"n": 1}
    assert events["ZeroDivisionError"]["transaction"] == "/divide/<int:number>/"
    assert events["ZeroDivisionError"]["exception"]["values"][-1]["mechanism"]["handled"] is True
    assert events["Http404"]["contexts"]["bugstack"]["kind"] == "observation"
    totals = {entry["route"]: (entry["total"], entry["failed"], entry["observed"]) for entry in intake.counts}
    assert totals == {
        "/divide/<int:number>/": (1, 1, 0),
        "/masked/<str:what>/": (1, 0, 1),
        "/fine/": (1, 0, 0),
        "/later/": (1, 1, 0),
    }
