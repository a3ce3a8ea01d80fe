from quilts.app import create_app

body = {"title": "Ohio Star", "blocks": [{"name": "star", "pieces": 21}]}
create_app().test_client().put("/patterns/ohio", json=body)
