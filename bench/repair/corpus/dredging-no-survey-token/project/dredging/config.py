import os


class Config:
    def __init__(self, environ=os.environ):
        self.token = environ["SURVEY_TOKEN"]
        self.url = environ.get("SURVEY_URL", "https://survey.example.org/v2")
        self.wanted_depth = float(environ.get("WANTED_DEPTH", "11.5"))
