import pytest

from vetfinder import gazetteer
from vetfinder.errors import Unlocated
from vetfinder.web import app

client = app.test_client()


@pytest.mark.parametrize("town", ["Atlantis", "", "X Y"])
def test_towns_that_nobody_knows(town):
    answer = client.get("/vets", query_string={"town": town})
    assert answer.status_code == 404
    assert answer.json["place"] == town
    assert answer.json["error"] == f"cannot locate {town}"


def test_the_others():
    assert client.get("/vets?town=Ludlow").json[0]["name"] == "Castle Vets"
    assert gazetteer.by_town("newport") == (51.58, -2.99)
    assert client.get("/towns?q=Atlantis").json == []
    with pytest.raises(Unlocated):
        gazetteer.by_postcode("ZZ9")
