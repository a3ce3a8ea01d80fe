from cavesurvey.app import app

app.test_client().get("/caves/hirlatz/stations?page=1&limit=all")
