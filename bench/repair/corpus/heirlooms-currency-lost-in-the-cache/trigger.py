from heirlooms.web import app

client = app.test_client()
for _ in range(2):
    client.get("/ch/valuations/longcase clock")
