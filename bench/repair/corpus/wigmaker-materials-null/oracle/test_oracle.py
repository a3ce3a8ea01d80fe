from wigs import create_app
from wigs.normalise import article_of


def test_null_is_none_of_them():
    app = create_app()
    answer = app.test_client().post(
        "/feed", json=[{"sku": "A", "materials": None, "title": "Fringe"}, {"sku": "B", "materials": ["lace"]}]
    )
    assert answer.get_json() == {"added": 2, "changed": 0}
    assert app.config["CATALOGUE"].articles["A"]["title"] == "Fringe"
    assert list(app.config["CATALOGUE"].articles["A"]["materials"]) == []
    assert app.test_client().get("/feed/materials/lace").get_json() == ["B"]


def test_the_rest():
    assert article_of({"sku": "C", "materials": ["Lace ", "lace", " "]})["materials"] == ["lace"]
    assert article_of({"sku": "C"})["materials"] == []
