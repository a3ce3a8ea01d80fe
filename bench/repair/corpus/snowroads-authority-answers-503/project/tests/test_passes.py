import httpx
from fastapi.testclient import TestClient

from snowroads.authority import Authority
from snowroads.main import app


def answer(request):
    if request.url.path.endswith("/albula"):
        return httpx.Response(200, json={"status": "closed", "chains": True})
    return httpx.Response(404)


def test_pass():
    with TestClient(app) as client:
        app.state.authority = Authority(httpx.MockTransport(answer))
        assert client.get("/passes/albula").json() == {"name": "albula", "open": False, "chains": True}
        assert client.get("/passes/moon").status_code == 404
