def test_projects(client):
    assert client.get('/projects').get_json() == [
        {'id': 1, 'name': 'Website', 'owner': 'Ann'},
        {'id': 2, 'name': 'Archive', 'owner': None},
    ]


def test_task(client):
    task = client.get('/tasks/1').get_json()
    assert task['assignee'] == 'ann@example.org'
    assert task['due'] == '2026-03-01'


def test_unknown_task(client):
    assert client.get('/tasks/77').status_code == 404
