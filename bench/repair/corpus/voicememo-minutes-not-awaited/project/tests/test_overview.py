import asyncio

from fastapi.testclient import TestClient

from voicememo.store import MemoStore
from voicememo.web import app


def test_overview():
    assert TestClient(app).get("/users/lou").json() == {"titles": [], "left": 60}


def test_store():
    async def scene():
        store = MemoStore({"a": 10})
        assert await store.add({"user": "a", "seconds": 4}) == 1
        return await store.seconds_left("a"), await store.seconds_left("b")

    assert asyncio.run(scene()) == (6, 0)
