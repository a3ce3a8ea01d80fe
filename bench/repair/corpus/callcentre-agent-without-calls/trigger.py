from callcentre.app import app, book

book.join("mara")
app.test_client().get("/agents/mara")
