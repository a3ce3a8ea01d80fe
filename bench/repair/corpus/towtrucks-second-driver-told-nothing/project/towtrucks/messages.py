class Outbox:
    def __init__(self):
        self.sent = []

    def send(self, to, text):
        self.sent.append((to, text))


def tell_driver(outbox, driver, call, minutes):
    """Asks a driver to take a call; ``minutes`` is when the motorist was told that help comes."""
    outbox.send(driver.name, f"{call['plate']} at km {call['km']}, expected in {minutes} min")


def tell_motorist(outbox, call, minutes):
    outbox.send(call["plate"], f"Help is there in about {minutes} minutes.")
