from market.app import create_app

client = create_app().test_client()
client.post("/pitches", json={"row": "A", "number": 1})
client.post("/pitches", json={"row": "A", "number": 2})
client.post("/pitches", json={"row": "B", "number": 1})
client.post(
    "/traders/import",
    data="Abel Cheese;abel@example.org;A1\nBert Fish;bert@example.org;A2\nAbel Olives;abel@example.org;B1\nCleo Plants;cleo@example.org;B1\n",
    content_type="text/csv",
)
