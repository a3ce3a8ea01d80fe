import pytest
from fastapi.testclient import TestClient

from apothecary.api import app
from apothecary.labels import dose, storage


@pytest.mark.parametrize(
    ("form", "amount", "text"),
    [("tablet", 1, "1 tablet"), ("capsule", 2, "2 capsules"), ("syrup", 5, "5 ml"), ("drops", 10, "10 drops")],
)
def test_dose(form, amount, text):
    assert dose(form, amount) == text


def test_storage():
    assert storage("ointment", False) == "not above 25 °C"


def test_unknown_form():
    body = {"patient": "P", "medicines": [{"name": "x", "form": "spray"}]}
    assert TestClient(app).post("/labels", json=body).status_code == 422
