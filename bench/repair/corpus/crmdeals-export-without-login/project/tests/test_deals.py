import pytest

from crm import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.fixture
def robin(client):
    client.post("/auth/login", data={"user": "1"})
    return client


def test_login_is_required(client):
    answer = client.get("/deals/")
    assert answer.status_code == 302
    assert answer.location == "/auth/login?next=/deals/"


def test_index(robin):
    assert [d["customer"] for d in robin.get("/deals/").json] == ["Initech", "Hooli"]
    assert robin.get("/deals/3").status_code == 404


def test_export(robin):
    assert robin.get("/deals/export.csv?stage=won").text.splitlines() == [
        "id,customer,value,stage",
        "1,Initech,12000,won",
    ]


def test_pipeline(robin):
    assert robin.get("/deals/pipeline").json == {"won": 12000, "open": 4000}
