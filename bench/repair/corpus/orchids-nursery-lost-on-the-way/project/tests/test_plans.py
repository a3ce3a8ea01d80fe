from orchids.lookup import care_for, genus_of
from orchids.species import UNKNOWN
from orchids.web import create_app


def test_plans():
    answer = create_app().test_client().post("/plans", json={"plants": ["Phalaenopsis amabilis"]})
    assert answer.get_json() == [
        {"plant": "Phalaenopsis amabilis", "water": ["mon"], "night": "18 °C", "place": "north window"}
    ]


def test_lookup():
    assert care_for("Zygopetalum") == UNKNOWN
    assert genus_of(" Vanda coerulea") == "vanda"
