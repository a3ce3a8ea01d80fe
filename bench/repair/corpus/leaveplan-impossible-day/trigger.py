from leaveplan import create_app

create_app().test_client().get("/api/absent?day=2026-06-31")
