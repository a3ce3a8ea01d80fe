import os

SECRET = os.environ.get("RANGERS_SECRET", "a-secret-for-development-that-is-long-enough")
HOURS = int(os.environ.get("RANGERS_TOKEN_HOURS", "12"))
