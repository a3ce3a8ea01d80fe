from grantforms import create_app

create_app().test_client().post(
    "/applications", json={"programme": "microgrant", "applicant": "Rowing club Weser", "budget": 12000}
)
