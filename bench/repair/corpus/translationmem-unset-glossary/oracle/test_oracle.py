from fastapi.testclient import TestClient

from tm import check, stats
from tm.main import app
from tm.project import Project

client = TestClient(app, raise_server_exceptions=False)


def test_a_project_without_glossary_has_no_terms():
    client.post("/projects", json={"name": "M", "source": "de", "target": "fr"})
    client.post("/projects/M/segments", json={"text": "Eins zwei", "translation": "Un deux"})
    assert client.get("/projects/M/stats").json() == {"segments": 1, "done": 100.0, "terms": 0}
    answer = client.get("/projects/M/violations")
    assert answer.status_code == 200 and answer.json() == []


def test_projects_do_not_share_a_glossary():
    one, two = Project("1", "de", "en"), Project("2", "de", "en")
    one.define("Haus", "house")
    assert stats.of(one)["terms"] == 1 and stats.of(two)["terms"] == 0
    one.add("das Haus", "the home")
    assert len(check.violations(one)) == 1
    given = {"a": "b"}
    assert stats.of(Project("3", "de", "en", given))["terms"] == 1
