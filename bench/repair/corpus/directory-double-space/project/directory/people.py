PEOPLE = {
    1: {"name": "Ada Lovelace", "mail": "ada@example.com"},
    2: {"name": "Grace  Hopper", "mail": "grace@example.com"},
}


def words(name):
    return name.split()


def family_name(name):
    return words(name)[-1] if words(name) else ""


def initials(name):
    return "".join(word[0].upper() for word in name.split(" "))
