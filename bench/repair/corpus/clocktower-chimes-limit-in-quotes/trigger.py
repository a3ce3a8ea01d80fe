from tower.web import create_app

create_app({"MAX_STROKES": "6", "QUIET_FROM": "21"}).test_client().get("/hours/9")
