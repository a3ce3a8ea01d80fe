import os

BANK_URL = os.environ.get("BANK_URL", "https://api.bank.example/v1")
TIMEOUT = float(os.environ.get("BANK_TIMEOUT", "5"))
ATTEMPTS = 3
