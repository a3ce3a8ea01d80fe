from desk.app import app
app.test_client().get("/bookings?day=02.01.2026")
