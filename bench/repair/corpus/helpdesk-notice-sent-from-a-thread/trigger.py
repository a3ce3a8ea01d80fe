from helpdesk import background, create_app

client = create_app().test_client()
client.post("/tickets", json={"subject": "Printer on fire", "requester": "roy@corp.example"})
client.post("/tickets/1/close")
for thread in background.running:
    thread.join(5)
