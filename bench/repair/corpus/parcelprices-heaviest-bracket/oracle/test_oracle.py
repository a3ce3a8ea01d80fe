from prices.web import create_app

client = create_app().test_client()


def test_too_heavy_as_a_letter_is():
    for zone, grams, limit in [("abroad", 31500, 20000), ("home", 31501, 31500)]:
        response = client.get(f"/price?zone={zone}&grams={grams}")
        assert response.status_code == 422
        assert response.get_json() == {"error": f"not more than {limit} g"}


def test_the_others():
    assert client.get("/price?zone=abroad&grams=20000").get_json() == {"cents": 3299}
    assert client.get("/letter?grams=1001").status_code == 422
    assert client.get("/price?zone=moon&grams=1").status_code == 400
