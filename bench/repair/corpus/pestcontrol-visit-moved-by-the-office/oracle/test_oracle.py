import pytest

from pestcontrol.letters import Letters
from pestcontrol.web import create_app


@pytest.mark.parametrize(
    "language, told",
    [
        ("de", "Ihr Termin wurde auf 03.09.2025 um 07:30 verlegt."),
        ("en", "Your visit has been moved to 03 Sep 2025, 07:30."),
        ("pl", "Your visit has been moved to 03 Sep 2025, 07:30."),
    ],
)
def test_moved(language, told):
    post = Letters()
    client = create_app(post=post).test_client()
    client.post("/visits", json={"customer": "K", "language": language, "at": "2025-09-01T07:00"})
    answer = client.put("/visits/1", json={"at": "2025-09-03T07:30"})
    assert answer.status_code == 200
    assert answer.get_json() == {"number": 1, "at": "2025-09-03T07:30:00"}
    assert post.out[1:] == [("K", told)]


def test_others():
    post = Letters()
    client = create_app(post=post).test_client()
    client.post("/visits", json={"customer": "K", "language": "de", "at": "2025-09-01T07:00"})
    client.delete("/visits/1")
    assert [text for _, text in post.out] == [
        "Wir kommen am 01.09.2025 um 07:00.",
        "Ihr Termin am 01.09.2025 um 07:00 entfällt.",
    ]
    assert client.put("/visits/1", json={"at": "2025-09-03T07:30"}).status_code == 404
