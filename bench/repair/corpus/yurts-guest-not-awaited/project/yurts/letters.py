GREETING = {"en": "Dear {}", "kk": "Құрметті {}"}


def confirmation(guest, booking):
    greeting = GREETING[guest.language].format(guest.name)
    nights = "1 night" if booking.nights == 1 else f"{booking.nights} nights"
    return f"{greeting}, the yurt {booking.yurt} is yours for {nights}."
