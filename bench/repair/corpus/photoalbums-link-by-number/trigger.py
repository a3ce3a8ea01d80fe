from photoalbums import create_app

create_app().test_client().post("/albums/summer-2025/share", data={"mail": "opa@example.org"})
