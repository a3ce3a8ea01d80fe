from recipescale.app import app

ingredients = [{"name": "butter", "amount": 0.5, "unit": "Cup"}, {"name": "eggs", "amount": 3}]
app.test_client().post("/scale", json={"portions": 8, "wanted": 12, "ingredients": ingredients})
