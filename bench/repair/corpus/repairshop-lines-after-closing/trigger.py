from repairshop.web import create_app

app = create_app("sqlite://")
app.test_client().get("/invoices/2/total")
