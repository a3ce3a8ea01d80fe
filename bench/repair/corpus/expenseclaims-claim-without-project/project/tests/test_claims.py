import unittest

from expenses import claims, create_app


class ClaimsTest(unittest.TestCase):
    def setUp(self):
        claims.store.claims.clear()
        self.client = create_app().test_client()

    def test_create(self):
        rv = self.client.post('/claims', json={'amount': 42.5, 'category': 'travel', 'project': 'apollo'})
        self.assertEqual(rv.status_code, 201)
        self.assertEqual(rv.json['currency'], 'EUR')
        self.assertEqual(len(self.client.get('/claims?project=apollo').json), 1)

    def test_required(self):
        rv = self.client.post('/claims', json={'amount': 42.5})
        self.assertEqual((rv.status_code, rv.json), (400, {'error': 'category is required'}))

    def test_no_json(self):
        self.assertEqual(self.client.post('/claims', data='x').status_code, 400)
