from lifts.cabin import Cabin
from lifts.web import create_app


def test_status():
    assert Cabin('a', 2, [300, 300]).status() == {'id': 'a', 'floor': 2, 'load': 600, 'full': True}


def test_index():
    client = create_app().test_client()
    assert [cabin['load'] for cabin in client.get('/cabins').json] == [0, 155]
    assert client.post('/cabins/north/enter', json={'kilos': 1}).status_code == 404
