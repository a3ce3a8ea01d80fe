from pestcontrol.texts import text


class Letters:
    """What goes out to customers with the next post."""

    def __init__(self):
        self.out = []

    def write(self, customer, content):
        self.out.append((customer, content))


def planned(letters, visit):
    letters.write(visit.customer, text("planned", visit.language, visit.at))


def moved(letters, visit):
    letters.write(visit.customer, text("moved", visit.at))


def cancelled(letters, visit):
    letters.write(visit.customer, text("cancelled", visit.language, visit.at))
