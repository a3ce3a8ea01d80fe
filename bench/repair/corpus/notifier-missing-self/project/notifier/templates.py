class Templates:
    def __init__(self, sender):
        self.sender = sender

    def welcome(self, message):
        return {"to": message["to"], "subject": f"Welcome, {message['name']}", "from": self.sender}

    def reset(message):
        return {"to": message["to"], "subject": "Reset your password", "token": message["token"]}

    def render(self, message):
        kinds = {"welcome": self.welcome, "reset": self.reset}
        return kinds[message["kind"]](message)
