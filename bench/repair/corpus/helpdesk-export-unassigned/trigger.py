from helpdesk import create_app

create_app().test_client().get("/api/queues/hardware/export.csv", headers={"User-Agent": "curl/8.5.0"})
