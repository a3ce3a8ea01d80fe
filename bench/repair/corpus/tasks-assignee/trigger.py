from app import create_app

create_app().test_client().get('/projects/1/tasks')
