from loans.web import create_app

create_app("sqlite://").test_client().post("/loans", json={"player": "P1", "tag": "VC-09"})
