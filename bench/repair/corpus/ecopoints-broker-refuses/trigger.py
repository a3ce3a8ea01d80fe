from ecopoints.web import app

app.test_client().post("/visits", json={"citizen": "c-4471", "material": "paper", "kilos": 6.5})
