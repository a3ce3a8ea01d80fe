from brokerfees.app import app

policies = [{"number": "P-1", "premium": "1200.00"}, {"number": "P-2", "premium": "89.90"}]
app.test_client().post("/settlements", json={"broker": "northline", "policies": policies})
