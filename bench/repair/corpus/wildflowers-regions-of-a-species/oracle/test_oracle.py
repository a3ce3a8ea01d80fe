from flora import create_app
from flora.atlas import Atlas


def test_a_species():
    answer = create_app().test_client().get("/species/orchis-mascula")
    assert answer.status_code == 200
    assert answer.get_json() == {
        "key": "orchis-mascula",
        "name": "Early-purple orchid",
        "regions": ["Burren", "Connemara"],
        "sightings": 3,
        "last": "2026-04-28",
    }


def test_many_regions_are_in_order():
    names = [f"R{number:02}" for number in range(40)]
    atlas = Atlas.read("".join(f"a;A;{name};2026-01-01\n" for name in reversed(names)))
    client = create_app(atlas).test_client()
    assert client.get("/species/a").get_json()["regions"] == names
    assert isinstance(atlas.species["a"].regions, set)


def test_the_rest():
    client = create_app().test_client()
    assert client.get("/species/x").status_code == 404
    assert client.get("/regions/Burren").get_json() == {"name": "Burren", "species": ["gentiana-verna", "orchis-mascula"]}
