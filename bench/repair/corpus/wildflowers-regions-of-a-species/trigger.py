from flora import create_app

create_app().test_client().get("/species/orchis-mascula")
