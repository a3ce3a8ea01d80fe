import json
import unittest

from saltworks.handlers import get_pan, list_pans

HEADERS = {"x-api-key": "test-key"}


class HandlersTest(unittest.TestCase):
    def test_list(self):
        event = {"headers": HEADERS, "queryStringParameters": {"grade": "fine", "limit": "1"}}
        self.assertEqual(json.loads(list_pans(event, None)["body"])["pans"][0]["id"], "N1")

    def test_refused(self):
        self.assertEqual(list_pans({"headers": None}, None)["statusCode"], 403)
        event = {"headers": HEADERS, "queryStringParameters": {"limit": "many"}}
        self.assertEqual(list_pans(event, None)["statusCode"], 400)

    def test_one(self):
        event = {"headers": HEADERS, "pathParameters": {"id": "S2"}}
        self.assertEqual(get_pan(event, None)["statusCode"], 200)
