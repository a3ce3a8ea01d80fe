from npspulse import stats, surveys
from npspulse.app import app

client = app.test_client()


def test_without_answers_there_is_no_figure():
    surveys.create("new", "Would you recommend us?", invited=120)
    answer = client.get("/surveys/new")
    assert answer.status_code == 200
    assert answer.json == {
        "question": "Would you recommend us?", "answers": 0, "response_rate": "0 %", "nps": "–",
    }
    assert stats.nps(surveys.SURVEYS["new"]) is None


def test_the_others_are_as_they_were():
    survey = surveys.create("old", "Q")
    for score in (7, 8):
        survey.answer(score)
    assert client.get("/surveys/old").json["nps"] == "0"
    survey.answer(0)
    assert stats.nps(survey) == -33
