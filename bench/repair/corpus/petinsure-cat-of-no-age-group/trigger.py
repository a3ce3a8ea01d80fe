from petinsure.web import app

app.test_client().post("/quotes", json={"species": "cat", "age": 2, "plan": "basic"})
