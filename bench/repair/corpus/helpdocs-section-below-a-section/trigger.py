from helpdocs.web import create_app

create_app().test_client().get("/help/reminders")
