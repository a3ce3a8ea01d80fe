from seedcatalog.models import Variety

NAMES = {
    "tomato": ["Matina", "Harzfeuer", "Ochsenherz", "Green Zebra", "Black Krim"],
    "bean": ["Blauhilde", "Neckarkoenigin"],
    "beet": ["Tonda di Chioggia"],
}

VARIETIES = [
    Variety(id=number, name=name, species=species, days=60 + 3 * number)
    for number, (species, name) in enumerate(
        ((species, name) for species, names in NAMES.items() for name in names), start=1
    )
]
