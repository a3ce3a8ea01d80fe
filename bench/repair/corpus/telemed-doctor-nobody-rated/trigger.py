from app import create_app

create_app().test_client().get("/doctors/dr-okafor/profile")
