from adminapi.app import create_app

create_app().test_client().post("/admin/accounts/7/lock")
