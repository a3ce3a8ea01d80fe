from zipline.web import app

app.test_client().post("/prices", json={"visitors": [{"kind": "adult", "height": 181}, {"kind": "senior", "height": 170}]})
