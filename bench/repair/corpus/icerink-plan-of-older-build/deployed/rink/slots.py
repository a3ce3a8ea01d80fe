class Slot:
    def __init__(self, hour, places, booked=0):
        self.hour = hour
        self.places = places
        self.booked = booked


def parse(lines):
    slots = []
    for line in lines:
        fields = line.split()
        hour, places = int(fields[0]), int(fields[1])
        booked = int(fields[2]) if len(fields) > 2 else 0
        slots.append(Slot(hour, places, booked))
    return slots


def most_free(slots):
    best = slots[0]
    for slot in slots[1:]:
        if slot.places - slot.booked > best.places - best.booked:
            best = slot
    return best
