from app import create_app

client = create_app({"TESTING": True}).test_client()


def test_all_tasks_are_listed_and_the_free_one_has_no_assignee():
    assert client.get("/projects/1/tasks").get_json() == [
        {"id": 1, "title": "Draw icons", "assignee": "ann@example.org", "due": "2026-03-01"},
        {"id": 2, "title": "Write texts", "assignee": None, "due": None},
    ]


def test_single_task_without_assignee():
    assert client.get("/tasks/2").get_json()["assignee"] is None


def test_assigned_tasks_are_as_they_were():
    assert client.get("/projects/2/tasks").get_json() == [
        {"id": 3, "title": "Sort boxes", "assignee": "ann@example.org", "due": None}
    ]
