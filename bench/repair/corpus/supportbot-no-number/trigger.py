from supportbot.web import create_app

mail = {"from": "lea@example.com", "subject": "Where is it?", "text": "My parcel has not come yet."}
create_app().test_client().post("/mails", json=mail)
