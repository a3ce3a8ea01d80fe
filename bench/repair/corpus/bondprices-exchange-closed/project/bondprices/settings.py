BASE_URL = "https://api.exchange.example"
TIMEOUT = 10.0
RETRIES = 2
