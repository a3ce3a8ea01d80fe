from tailoring.web import app, tickets

tickets.insert(ticket="T-31", garment="coat", cents=4500, surcharge=None)
app.test_client().get("/tickets/T-31/bill")
