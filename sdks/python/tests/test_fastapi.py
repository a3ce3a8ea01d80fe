"""FastAPI and Starlette under a real uvicorn: ``bugstack.init()`` alone watches them."""

import json

import httpx
import pytest
from conftest import CHECKOUT

ERRORS = """
    from fastapi import FastAPI, HTTPException, Request
    from fastapi.responses import JSONResponse, StreamingResponse
    from pydantic import BaseModel

    app = FastAPI()


    class Order(BaseModel):
        item: str
        password: str = ""


    @app.get("/ok/{name}")
    def ok(name: str):
        return {"name": name}


    @app.get("/divide/{number}")
    def divide(number: int, by: int = 0):
        note = "local text"
        return number / by


    @app.post("/orders")
    async def create(order: Order):
        quantities = {"tea": 2, "cups": [1, 2, 3]}
        raise KeyError(order.item)


    @app.get("/unavailable")
    def unavailable():
        raise HTTPException(503, "try later")


    @app.get("/returned")
    def returned():
        return JSONResponse({"detail": "broken"}, status_code=500)


    @app.get("/swallowed")
    def swallowed():
        try:
            {}["missing"]
        except KeyError:
            return JSONResponse({"detail": "broken"}, status_code=500)


    @app.get("/masked/{what}")
    def masked(what: str):
        try:
            int(what)
        except ValueError:
            raise HTTPException(status_code=400, detail="Bad number")


    @app.get("/plain")
    def plain():
        raise HTTPException(status_code=404, detail="Not there")


    @app.post("/echo")
    async def echo(request: Request):
        chunks = [chunk async for chunk in request.stream()]
        return StreamingResponse(iter(chunks), media_type="application/octet-stream")
"""
INIT = """
    import bugstack
    bugstack.init()
"""


@pytest.fixture(scope="module", params=["before", "after"])
def running(request, module_intake, module_serve):
    """The same application with ``init`` before FastAPI is even imported, and after the application is made."""
    return module_serve(INIT + ERRORS if request.param == "before" else ERRORS + INIT).address


@pytest.fixture
def address(running, module_intake):
    module_intake.wait_for_silence()
    module_intake.received.clear()
    return running


@pytest.fixture
def intake(request):
    """What the running application reports to, or a fresh one for an application of the test's own."""
    return request.getfixturevalue("module_intake" if "address" in request.fixturenames else "own_intake")


def total(intake, route, kind="total"):
    return sum(entry[kind] for entry in intake.counts if entry["route"] == route)


def occurrences(event):
    return event["contexts"]["bugstack"]["occurrences"]


def frames(event, index=-1):
    return event["exception"]["values"][index]["stacktrace"]["frames"]


def test_unhandled_exception(address, intake):
    response = httpx.get(address + "/divide/7?by=0&token=abc123", headers={"Authorization": "Bearer abcdef123456"})
    assert response.status_code == 500
    assert response.text == "Internal Server Error"
    [event] = intake.wait_for(lambda i: i.events).events
    [exception] = event["exception"]["values"]
    assert (exception["type"], exception["module"], exception["value"]) == (
        "ZeroDivisionError",
        None,
        "division by zero",
    )
    assert exception["mechanism"]["type"] == "fastapi"
    assert exception["mechanism"]["handled"] is False
    last = frames(event)[-1]
    assert last["filename"] == "application.py"
    assert last["function"] == "divide"
    assert last["context_line"] == "    return number / by"
    assert last["in_app"] is True
    assert last["vars"] == {"number": 7, "by": 0, "note": "local text"}
    assert all(frame["in_app"] is False for frame in frames(event)[:-1])
    assert event["request"]["method"] == "GET"
    assert event["request"]["url"] == address + "/divide/7"
    assert event["request"]["query_string"] == [["by", "0"], ["token", "[Filtered string length=6 class=alnum]"]]
    assert ["authorization", "Bearer [Filtered string length=12 class=alnum]"] in event["request"]["headers"]
    assert event["transaction"] == "/divide/{number}"
    assert event["contexts"]["bugstack"]["kind"] == "error"
    assert event["contexts"]["bugstack"]["status"] == 500
    assert event["contexts"]["bugstack"]["route"] == "/divide/{number}"
    assert event["level"] == "error"
    assert "fastapi" in event["modules"]


def test_request_body_is_kept_and_redacted(address, intake):
    response = httpx.post(address + "/orders", json={"item": "tea", "password": "hunter2"})
    assert response.status_code == 500
    [event] = intake.wait_for(lambda i: i.events).events
    assert event["request"]["data"] == {"item": "tea", "password": "[Filtered string length=7 class=alnum]"}
    variables = frames(event)[-1]["vars"]
    assert variables["quantities"] == {"tea": 2, "cups": [1, 2, 3]}
    assert variables["order"] == {
        "$class": "application.Order",
        "item": "tea",
        "password": "[Filtered string length=7 class=alnum]",
    }
    assert "hunter2" not in json.dumps(event)


@pytest.mark.parametrize(
    "path, status, kind", [("/unavailable", 503, "HTTPException"), ("/swallowed", 500, "KeyError")]
)
def test_answers_of_500_and_above(address, intake, path, status, kind):
    assert httpx.get(address + path).status_code == status
    [event] = intake.wait_for(lambda i: i.events).events
    assert event["exception"]["values"][-1]["type"] == kind
    assert event["exception"]["values"][-1]["mechanism"]["handled"] is True
    assert event["contexts"]["bugstack"]["status"] == status


def test_answer_without_an_exception(address, intake):
    assert httpx.get(address + "/returned").status_code == 500
    [event] = intake.wait_for(lambda i: i.events).events
    assert event["message"] == "GET /returned answered 500"
    assert event["contexts"]["bugstack"]["kind"] == "error"


def test_observation(address, intake):
    for _ in range(4):
        response = httpx.get(address + "/masked/x")
        assert (response.status_code, response.json()) == (400, {"detail": "Bad number"})
    assert httpx.get(address + "/masked/7").status_code == 200
    event = intake.wait_for(lambda i: i.events).events[0]
    assert [value["type"] for value in event["exception"]["values"]] == ["ValueError", "HTTPException"]
    assert event["exception"]["values"][0]["mechanism"]["source"] == "__context__"
    assert event["exception"]["values"][1]["value"] == "400: Bad number"
    assert event["level"] == "warning"
    assert event["contexts"]["bugstack"]["kind"] == "observation"
    intake.wait_for(lambda i: total(i, "/masked/{what}") == 5)
    assert total(intake, "/masked/{what}", "observed") == 4
    # Those that follow the first are told a little later, in as many events as the machine was slow.
    intake.wait_for(lambda i: sum(map(occurrences, i.events)) == 4)
    assert occurrences(event) == 1
    assert {told["exception"]["values"][-1]["value"] for told in intake.events} == {"400: Bad number"}


def test_what_was_held_back_is_told_at_the_end(serve, intake):
    serving = serve(INIT + ERRORS)
    for _ in range(4):
        httpx.get(serving.address + "/masked/x")
    serving.process.terminate()
    serving.process.wait(10)
    first, *rest = intake.wait_for(lambda i: sum(map(occurrences, i.events)) == 4).events
    assert occurrences(first) == 1
    assert first["event_id"] not in {event["event_id"] for event in rest}


def test_ordinary_answers_are_counted_only(address, intake):
    assert httpx.get(address + "/plain").status_code == 404
    assert httpx.get(address + "/nowhere/at/all").status_code == 404
    assert httpx.get(address + "/divide/x").status_code == 422
    assert [httpx.get(address + "/ok/%d" % n).json() for n in (1, 2)] == [{"name": "1"}, {"name": "2"}]
    expected = {"/plain": 1, "*": 1, "/divide/{number}": 1, "/ok/{name}": 2}
    intake.wait_for(lambda i: {route: total(i, route) for route in expected} == expected)
    assert total(intake, "/divide/{number}", "failed") == 0
    assert [event for event in intake.events if event.get("transaction") in (None, "/plain", "/ok/{name}")] == []
    assert {received.headers["X-BugStack-API-Key"] for received in intake.received} == {"test-key"}


def test_streams_pass_unchanged(address, intake):
    chunks = [bytes([n]) * 50_000 for n in range(20)]
    response = httpx.post(address + "/echo", content=iter(chunks))
    assert response.content == b"".join(chunks)


NESTED = """
    import bugstack
    from fastapi import APIRouter, Depends, FastAPI, HTTPException
    from starlette.middleware.base import BaseHTTPMiddleware

    class AppError(Exception):
        pass

    def parse(value: str) -> int:
        try:
            return int(value)
        except ValueError as error:
            raise AppError("no number") from error

    def checked(value: str) -> int:
        return parse(value)

    router = APIRouter(prefix="/inner")

    @router.get("/{value}/x")
    async def read(number: int = Depends(checked)):
        return number

    @router.get("/fail/{value}/now")
    def fail(value: str):
        raise RuntimeError(value)

    outer = APIRouter(prefix="/outer/{tenant}")
    outer.include_router(router)

    app = FastAPI()

    @app.exception_handler(AppError)
    async def answer(request, error):
        from fastapi.responses import JSONResponse
        return JSONResponse({"detail": str(error)}, status_code=409)

    class Passing(BaseHTTPMiddleware):
        async def dispatch(self, request, call_next):
            return await call_next(request)

    app.add_middleware(Passing)
    app.include_router(outer)
    mounted = FastAPI()

    @mounted.get("/deep/{value}")
    def deep(value: str):
        raise LookupError(value)

    app.mount("/sub", mounted)
    bugstack.init()
"""


def test_routers_middleware_and_mounted_applications(serve, intake):
    address = serve(NESTED).address
    assert httpx.get(address + "/outer/acme/inner/abc/x").json() == {"detail": "no number"}
    assert httpx.get(address + "/outer/acme/inner/fail/7/now").status_code == 500
    assert httpx.get(address + "/sub/deep/7").status_code == 500
    intake.wait_for(lambda i: len(i.events) >= 3)
    found = {
        (event["transaction"], event["exception"]["values"][-1]["type"], event["contexts"]["bugstack"]["kind"])
        for event in intake.events
    }
    assert found == {
        ("/outer/{tenant}/inner/{value}/x", "AppError", "observation"),
        ("/outer/{tenant}/inner/fail/{value}/now", "RuntimeError", "error"),
        ("/sub/deep/{value}", "LookupError", "error"),
    }
    intake.wait_for(lambda i: sum(entry["total"] for entry in i.counts) == 3)


def test_middleware_of_the_official_name(serve, intake):
    source = (
        INIT
        + ERRORS
        + """
    from bugstack.integrations.fastapi import FastAPIMiddleware
    app.add_middleware(FastAPIMiddleware)
    """
    )
    httpx.get(serve(source).address + "/divide/1")
    intake.wait_for(lambda i: i.events and i.counts)
    assert len(intake.events) == 1
    assert sum(entry["total"] for entry in intake.counts) == 1


def test_the_application_does_not_notice_that_the_server_is_away(serve):
    address = serve(INIT + ERRORS, BUGSTACK_ENDPOINT="http://127.0.0.1:9/api/capture").address
    for _ in range(20):
        assert httpx.get(address + "/divide/1").status_code == 500
        assert httpx.get(address + "/ok/a").json() == {"name": "a"}


@pytest.mark.skipif(not (CHECKOUT / "examples" / "fastapi-jwt").is_dir(), reason="the example is not in this checkout")
def test_the_example_with_an_expired_token(serve, intake):
    jwt = pytest.importorskip("jose.jwt")
    token = jwt.encode({"sub": "alice", "exp": 1_700_000_000}, "a-secret", algorithm="HS256")
    serving = serve(
        app="app.main:app",
        folder=CHECKOUT / "examples" / "fastapi-jwt",
        JWT_SECRET_KEY="a-secret",
        BUGSTACK_RELEASE="1.2.3",
    )
    response = httpx.get(serving.address + "/orders/7", headers={"Authorization": "Bearer " + token})
    assert (response.status_code, response.json()) == (401, {"detail": "Could not validate credentials"})
    [event] = intake.wait_for(lambda i: i.events).events
    chain = [(value["module"], value["type"]) for value in event["exception"]["values"]]
    assert chain[-2:] == [("jose.exceptions", "ExpiredSignatureError"), ("fastapi.exceptions", "HTTPException")]
    assert event["exception"]["values"][-2]["value"] == "Signature has expired."
    raising = frames(event)[-1]
    assert (raising["function"], raising["filename"]) == ("verify_token", "app/auth/jwt_handler.py")
    assert "raise HTTPException(" in raising["context_line"]
    inner = next(frame for frame in frames(event, -2) if frame["in_app"])
    assert inner["function"] == "verify_token"
    assert "jwt.decode(" in inner["context_line"]
    assert event["contexts"]["bugstack"]["kind"] == "observation"
    assert event["contexts"]["bugstack"]["status"] == 401
    assert event["contexts"]["bugstack"]["route"] == "/orders/{order_id}"
    assert event["release"] == "1.2.3"
    authorization = next(value for name, value in event["request"]["headers"] if name == "authorization")
    assert authorization.startswith("Bearer [Filtered jwt alg=HS256 claims=exp,sub exp=-")
    sent = json.dumps([received.body.decode() for received in intake.received])
    assert token not in sent
    assert "a-secret" not in sent
