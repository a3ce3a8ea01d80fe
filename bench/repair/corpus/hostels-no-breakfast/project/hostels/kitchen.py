def breakfasts(bookings):
    return sum(booking.beds for booking in bookings if booking.breakfast)
