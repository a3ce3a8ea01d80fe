from gatehouse.web import app

app.test_client().post("/entries", json={"plate": "B-XY 12"})
