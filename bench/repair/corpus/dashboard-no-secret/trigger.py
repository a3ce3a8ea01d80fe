from dashboard.web import create_app

create_app().test_client().post("/sessions/ida")
