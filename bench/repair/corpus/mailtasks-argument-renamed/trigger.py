from bookshop.app import create_app

app = create_app()
app.test_client().post("/orders", json={"email": "jo@example.org", "isbn": "978-3", "gift_to": "kim@example.org"})
