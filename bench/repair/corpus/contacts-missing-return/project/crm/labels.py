def address_label(contact):
    return "\n".join([contact.name, contact.town.upper(), phone_line(contact)])


def phone_line(contact):
    area = contact.phone.removeprefix("+44")
    if area != contact.phone:
        return f"Tel. 0{area}"
    return f"Tel. {contact.phone}"
