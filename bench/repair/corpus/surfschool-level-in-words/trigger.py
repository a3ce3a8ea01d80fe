from surfschool.web import app

app.test_client().get("/lessons/suitable?level=beginner")
