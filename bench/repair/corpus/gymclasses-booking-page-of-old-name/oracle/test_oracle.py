import re

from gymclasses import create_app

client = create_app().test_client()


def test_a_class_with_room_can_be_reserved_from_its_page():
    answer = client.get("/classes/2")
    assert answer.status_code == 200
    [action] = re.findall(r'action="([^"]+)"', answer.text)
    assert action == "/reservations/2/reserve"
    assert client.post(action, data={"member": "ada"}).status_code == 302
    assert "Yoga" in client.get("/reservations/ada").text


def test_the_others_are_as_they_were():
    full = client.get("/classes/1")
    assert "This class is full" in full.text
    assert "<form" not in full.text
    assert client.get("/classes/9").status_code == 404
