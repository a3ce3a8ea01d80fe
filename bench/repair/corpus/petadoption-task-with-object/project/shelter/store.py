import itertools


class NotFound(LookupError):
    pass


class Animal:
    def __init__(self, number, name, kind):
        self.number = number
        self.name = name
        self.kind = kind
        self.adopted = False


class Adoption:
    def __init__(self, number, animal, name, mail):
        self.number = number
        self.animal = animal
        self.name = name
        self.mail = mail
        self.confirmed = False


ANIMALS = {1: Animal(1, "Mog", "cat"), 2: Animal(2, "Rolf", "dog"), 3: Animal(3, "Pip", "rabbit")}
ADOPTIONS = {}
_numbers = itertools.count(100)


def animal(number):
    if number not in ANIMALS:
        raise NotFound(f"animal {number}")
    return ANIMALS[number]


def adoption(number):
    if number not in ADOPTIONS:
        raise NotFound(f"adoption {number}")
    return ADOPTIONS[number]


def adopt(animal, name, mail):
    made = Adoption(next(_numbers), animal, name, mail)
    animal.adopted = True
    ADOPTIONS[made.number] = made
    return made
