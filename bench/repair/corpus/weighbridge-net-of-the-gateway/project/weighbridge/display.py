class Display:
    """The large sign at the exit."""

    def __init__(self):
        self.text = ""

    def show(self, message):
        tonnes = message["net"] / 1000
        self.text = f"{message['plate']}  {tonnes:.2f} t"
