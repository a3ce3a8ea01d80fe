from starlette.testclient import TestClient

from devicesdash.app import app, build
from devicesdash.registry import Registry, utc

client = TestClient(app)


def serials(answer):
    assert answer.status_code == 200
    return [device["serial"] for device in answer.json()["devices"]]


def test_all_devices_are_listed():
    # Whether the silent ones come first or last is a choice; the others keep their order.
    assert serials(client.get("/devices?sort=last_seen")) in (["A1", "C3", "B2"], ["C3", "B2", "A1"])
    assert serials(client.get("/devices?sort=last_seen&tag=roof")) == ["C3", "B2"]


def test_several_that_never_reported():
    registry = Registry()
    for serial in "pqrs":
        registry.enroll(serial, "probe")
    registry.heartbeat("q", utc(2026, 1, 2))
    registry.heartbeat("s", utc(2025, 1, 2))
    found = serials(TestClient(build(registry)).get("/devices?sort=last_seen"))
    assert sorted(found) == list("pqrs")
    seen = [serial for serial in found if serial in "qs"]
    assert seen == ["s", "q"]
    silent = {found.index("p"), found.index("r")}
    assert silent in ({0, 1}, {2, 3})


def test_nothing_is_invented():
    devices = client.get("/devices?sort=last_seen").json()["devices"]
    assert {d["serial"]: d["last_seen"] for d in devices}["A1"] is None
    assert client.get("/devices/A1").json()["last_seen"] is None
    assert client.get("/silent").json() == {"devices": ["C3", "A1"]}
    assert client.get("/devices?sort=colour").status_code == 400
