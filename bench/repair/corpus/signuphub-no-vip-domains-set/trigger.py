from signuphub.app import create_app

create_app({"SIGNUP_BLOCKED": "mailinator.com"}).test_client().post("/signups", json={"email": "pia@uni.example"})
