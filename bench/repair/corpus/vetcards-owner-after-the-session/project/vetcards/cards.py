def headline(pet):
    return f"{pet.name} the {pet.kind}, {pet.next_visit:%d %B}"


def card(pet):
    return "\n".join([pet.owner.name, pet.owner.street, "", f"It is time again: {headline(pet)}"])
