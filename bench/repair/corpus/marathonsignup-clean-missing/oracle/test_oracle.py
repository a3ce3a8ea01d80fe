from django.test import Client

FORM = {"name": "Bo", "born": "1988-02-28", "distance": "full"}


def errors(**changed):
    form = {name: value for name, value in {**FORM, **changed}.items() if value is not None}
    answer = Client().post("/runners/", form)
    return answer.status_code, answer.json().get("errors")


def test_a_day_of_birth_that_is_none():
    assert errors(born="31.02.1988") == (422, {"born": ["Enter a valid date."]})
    assert errors(born=None) == (422, {"born": ["This field is required."]})


def test_a_distance_that_is_none():
    status, found = errors(distance="ultra")
    assert (status, list(found)) == (422, ["distance"])
    assert errors(distance=None) == (422, {"distance": ["This field is required."]})


def test_the_rest():
    assert errors() == (201, None)
    assert errors(born="2010-01-01") == (422, {"distance": ["The full distance is for adults."]})
    assert errors(born="2010-01-01", distance="half") == (201, None)
    assert list(errors(name=None)[1]) == ["name"]
