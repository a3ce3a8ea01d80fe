from mapstudio.app import create_app

create_app().test_client().post(
    "/events", json={"id": "e-91", "type": "project.archived", "project": {"key": "harbour", "title": "Harbour plan"}}
)
