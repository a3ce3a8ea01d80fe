import pytest

from surveyexport.web import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize("kind", ["xlsx", "", "csv2"])
def test_other_formats_are_refused_as_the_api_refuses(client, kind):
    answer = client.get("/surveys/7/export", query_string={"format": kind})
    # Its words are free, and so is the code among those of a bad request.
    assert answer.status_code in (400, 406, 415, 422)
    assert list(answer.json) == ["error"] and isinstance(answer.json["error"], str)


def test_the_survey_is_looked_for_first(client):
    assert client.get("/surveys/8/export?format=csv").status_code == 404


def test_the_known_ones(client):
    answer = client.get("/surveys/7/export?format=CSV")
    assert answer.headers["Content-Disposition"] == "attachment; filename=survey-7.csv"
    assert client.get("/surveys/7/export?format=json").json["answers"][1] == {"Taste": 5, "Price": 3}
    assert client.get("/surveys/7/export").mimetype == "text/csv"
