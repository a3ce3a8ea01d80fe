from studio.app import create_app

create_app("sqlite://").test_client().get("/artists/41/portfolio")
