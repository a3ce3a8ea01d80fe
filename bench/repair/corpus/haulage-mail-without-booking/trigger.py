from haulage.app import create_app

create_app().test_client().post("/hooks/mail", json={"from": "gate@port.example", "subject": "New gate hours"})
