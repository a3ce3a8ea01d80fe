from uploads.web import create_app

client = create_app().test_client()


def test_upload():
    assert client.post("/uploads", data=b"x" * 10).json == {"size": 10}


def test_too_large():
    answer = client.post("/uploads", data=b"x" * 1001)
    assert (answer.status_code, answer.json) == (413, {"error": "too_large", "limit": 1000})
