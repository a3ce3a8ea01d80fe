from fair.web import app

app.test_client().post("/stalls", json={"name": "Lamps", "metres": "wide"})
