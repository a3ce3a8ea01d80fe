import os


class Settings:
    def __init__(self, environ=os.environ):
        self.api_key = environ["FAX_API_KEY"]
        self.interval = int(environ.get("FAX_INTERVAL", "60"))
