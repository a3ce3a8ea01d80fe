from soapshop.app import app

app.test_client().post("/orders", json={"delivery": "pickup", "lines": [{"sku": "lavender", "quantity": 2}]})
