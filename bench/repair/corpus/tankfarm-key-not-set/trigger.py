from tankfarm.app import app

app.test_client().post("/deliveries/D-88/receipt", json={"tank": "T3", "litres": 18500})
