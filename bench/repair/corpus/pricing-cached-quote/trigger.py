from pricing.web import create_app

client = create_app(lambda sku: 1999).test_client()
client.get("/quotes/A1")
client.get("/quotes/A1")
