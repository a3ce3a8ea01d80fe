from skydesk.app import app

app.test_client().post("/requests/r1/cancel")
