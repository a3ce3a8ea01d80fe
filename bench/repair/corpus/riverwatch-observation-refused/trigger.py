from riverwatch.app import create_app

create_app().test_client().post(
    "/observations", json={"river": "Wey", "seen_on": "2026-02-31", "clarity": 14, "species": ["otter"]}
)
