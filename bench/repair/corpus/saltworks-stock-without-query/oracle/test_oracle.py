import json

from saltworks.handlers import list_pans

HEADERS = {"x-api-key": "test-key"}


def test_no_query_is_everything():
    for event in ({"headers": HEADERS, "queryStringParameters": None},):
        answer = list_pans(event, None)
        assert answer["statusCode"] == 200
        assert [pan["id"] for pan in json.loads(answer["body"])["pans"]] == ["N1", "N2", "S1", "S2"]


def test_queries():
    def ids(query):
        answer = list_pans({"headers": HEADERS, "queryStringParameters": query}, None)
        return [pan["id"] for pan in json.loads(answer["body"])["pans"]]

    assert ids({"limit": "2"}) == ["N1", "N2"]
    assert ids({"grade": "flakes"}) == ["S2"]
    assert list_pans({"headers": {}, "queryStringParameters": None}, None)["statusCode"] == 403
