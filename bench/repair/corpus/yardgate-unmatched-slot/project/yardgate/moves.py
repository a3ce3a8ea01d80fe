from .notation import parse_container, parse_slot


class Moves:
    def __init__(self):
        self.slots = {}

    def put(self, container, slot):
        number, place = parse_container(container), parse_slot(slot)
        self.slots[number] = place
        return number, place

    def where(self, container):
        return self.slots.get(parse_container(container))
