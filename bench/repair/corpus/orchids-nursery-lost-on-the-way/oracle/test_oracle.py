from orchids.lookup import care_for
from orchids.species import UNKNOWN, Care
from orchids.web import create_app


def test_hybrids():
    assert care_for("X Aranda") == Care(7, 20)
    assert care_for("x brassocattleya") == Care(7, 20)
    answer = create_app().test_client().post("/plans", json={"plants": ["Vanda coerulea", "X Aranda"]})
    assert answer.status_code == 200
    assert answer.get_json()[1] == {
        "plant": "X Aranda", "water": ["mon"], "night": "20 °C", "place": "east window"
    }


def test_others():
    assert care_for("Zygopetalum") == UNKNOWN == Care(7, 18)
    assert care_for("Cymbidium") == Care(5, 12)
