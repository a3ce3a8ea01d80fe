from werkzeug.test import Client

from donors.app import create_app

client = Client(create_app())
response = client.get("/donors.csv?since=2025&separator=%3B")
