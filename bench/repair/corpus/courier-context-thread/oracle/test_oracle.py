import time

from courier import create_app


def wait_for(app, count):
    end = time.monotonic() + 5
    while len(app.config["DELIVERED"]) < count and time.monotonic() < end:
        time.sleep(0.01)
    return app.config["DELIVERED"]


def test_later_messages_are_delivered_in_the_name_of_this_application():
    app = create_app()
    app.config["SENDER"] = "desk@example.org"
    response = app.test_client().post("/messages/later", json={"to": "ada@example.org", "text": "Come by"})
    assert (response.status_code, response.get_json()) == (202, {"accepted": 1})
    assert wait_for(app, 1) == [{"from": "desk@example.org", "to": "ada@example.org", "text": "Come by"}]


def test_the_others_are_as_they_were():
    app = create_app()
    assert app.test_client().post("/messages", json={"to": "a", "text": "x"}).status_code == 201
    app.test_client().post("/messages/all", json={"to": ["b"], "text": "y"})
    assert [one["to"] for one in wait_for(app, 2)] == ["a", "b"]
