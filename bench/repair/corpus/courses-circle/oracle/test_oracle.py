import pytest
from fastapi.testclient import TestClient

from courses.catalogue import Catalogue
from courses.errors import CircularPrerequisites
from courses.main import app

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("code", ["studio-a", "studio-b"])
def test_circles_are_refused_as_they_are_in_the_order(code):
    response = client.get(f"/courses/{code}/terms")
    assert response.status_code == 409
    assert response.json()["code"] == "circular_prerequisites"


def test_what_leads_into_a_circle_too():
    catalogue = Catalogue({"a": ["b"], "b": ["c"], "c": ["b"], "self": ["self"]})
    for code in ("a", "self"):
        with pytest.raises(CircularPrerequisites):
            catalogue.terms(code)


def test_shared_prerequisites_are_no_circle():
    catalogue = Catalogue({"a": ["b", "c"], "b": ["d"], "c": ["d", "b"], "d": []})
    assert catalogue.terms("a") == 4
    assert client.get("/courses/physics/terms").json() == {"terms": 3}
    assert client.get("/courses/drawing/terms").json() == {"terms": 1}
    assert client.get("/courses/x/terms").json() == {"code": "unknown_course", "course": "x"}
