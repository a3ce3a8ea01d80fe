from uploads.web import create_app

create_app().test_client().post("/uploads", data=b"x" * 4096)
