def test_menu(client):
    menu = client.get("/trucks/1/menu").json()
    assert menu["truck"] == "Taco Tom"
    assert [(dish["name"], dish["price"]) for dish in menu["dishes"]] == [
        ("Beans", "3.05 EUR"),
        ("Al pastor", "4.50 EUR"),
    ]


def test_vegan(client):
    assert [dish["name"] for dish in client.get("/trucks/1/menu?vegan=true").json()["dishes"]] == ["Beans"]


def test_nothing_on_it(client):
    assert client.get("/trucks/2/menu").json() == {"truck": "Bao Bao", "dishes": []}
