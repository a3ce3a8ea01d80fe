from bookfair.app import app

app.test_client().post("/stands/B12/bookings", json={"publisher": "Otter Press", "days": 2, "power": True})
