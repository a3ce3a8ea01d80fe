from fleet import create_app

create_app().test_client().get("/vehicles/VAN-3/stats?month=2026-02")
