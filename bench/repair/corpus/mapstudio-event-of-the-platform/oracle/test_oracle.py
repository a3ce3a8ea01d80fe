from mapstudio.app import create_app

PROJECT = {"key": "harbour", "title": "Harbour plan"}


def test_told_as_done_by_the_platform():
    client = create_app().test_client()
    for number, kind in enumerate(["project.archived", "project.exported"]):
        event = {"id": f"e-{number}", "type": kind, "project": PROJECT}
        assert client.post("/events", json=event).status_code == 204
        assert client.post("/events", json={**event, "actor": None}).status_code == 204
    assert client.get("/projects/harbour/activity").json == [
        "mapstudio exported Harbour plan",
        "mapstudio exported Harbour plan",
        "mapstudio archived Harbour plan",
        "mapstudio archived Harbour plan",
    ]


def test_people_are_named():
    client = create_app().test_client()
    client.post("/events", json={"id": "e", "type": "project.archived", "project": PROJECT, "actor": {"name": "Noor"}})
    assert client.get("/projects/harbour/activity").json == ["Noor archived Harbour plan"]
