from regatta.model import Run
from regatta.results import ranking, speeds
from regatta.web import create_app


def test_boats_that_did_not_finish_have_no_speed():
    answer = create_app().test_client().get("/races/autumn/speeds")
    assert answer.status_code == 200
    assert answer.json == [{"boat": "Lachs", "knots": 4.6}, {"boat": "Albatros", "knots": 4.4}]
    assert speeds([Run("A", 0, 1.0)]) == []


def test_the_rest():
    assert ranking([Run("A", 0, 1.0), Run("B", 9, 1.0)]) == [{"place": 1, "boat": "B"}]
    assert Run("A", 0, 1.0).finished is False
