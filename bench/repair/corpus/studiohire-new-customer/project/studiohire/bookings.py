from studiohire.rooms import price


def book(customers, mail, room, hours):
    customer = customers.get_or_add(mail)
    cents = price(room, hours, customer.discount)
    booking = {"room": room, "hours": hours, "cents": cents}
    customer.bookings.append(booking)
    return {**booking, "customer": customer.id}
