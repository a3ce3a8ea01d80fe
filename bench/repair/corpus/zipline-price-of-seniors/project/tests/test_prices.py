from zipline.web import app

client = app.test_client()


def test_bill():
    visitors = [{"kind": "adult", "height": 190}, {"kind": "child", "height": 120}]
    assert client.post("/prices", json={"visitors": visitors, "weekend": True}).json == {
        "lines": [
            {"kind": "adult", "harness": "L", "cents": 4400},
            {"kind": "child", "harness": "S", "cents": 2900},
        ],
        "total": 7300,
    }


def test_refused():
    assert client.post("/prices", json={"visitors": [{"kind": "child", "height": 90}]}).status_code == 422
    assert client.get("/briefing/dog").json == {"error": "unknown kind of visitor: dog"}
    assert client.get("/briefing/child").json == {"minutes": 25}
