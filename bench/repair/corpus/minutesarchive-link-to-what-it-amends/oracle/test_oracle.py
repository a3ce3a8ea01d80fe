from minutes import create_app
from minutes.archive import Archive, Minutes


def links(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return {one["rel"]: one["href"] for one in answer.get_json()["links"]}


def test_the_amended_minutes_are_linked():
    client = create_app().test_client()
    found = links(client, "/minutes/2025/9")
    assert found == {
        "self": "/minutes/2025/9",
        "year": "/minutes/2025",
        "committee": "/committees/finance/minutes",
        "amends": "/minutes/2025/4",
    }
    assert client.get(found["amends"]).get_json()["title"] == "Budget"


def test_minutes_of_another_year():
    archive = Archive(
        [Minutes(2024, 12, "Roof", "works", "."), Minutes(2025, 1, "Roof again", "works", ".", amends=(2024, 12))]
    )
    client = create_app(archive).test_client()
    assert links(client, "/minutes/2025/1")["amends"] == "/minutes/2024/12"
    assert "amends" not in links(client, "/minutes/2024/12")


def test_the_rest():
    client = create_app().test_client()
    assert client.get("/minutes/2025/8").get_json() == {"error": "No minutes 2025/8"}
    assert [one["links"][0]["href"] for one in client.get("/minutes/2025").get_json()] == [
        "/minutes/2025/4",
        "/minutes/2025/7",
        "/minutes/2025/9",
    ]
