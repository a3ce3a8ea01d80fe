from hooks.app import app

app.test_client().post("/hooks/forge", data="event=push")
