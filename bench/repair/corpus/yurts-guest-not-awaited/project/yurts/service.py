from yurts.letters import confirmation


class NotFound(Exception):
    pass


class Bookings:
    def __init__(self, repository):
        self.repository = repository

    async def stays(self, guest_id):
        guest = await self.repository.guest(guest_id)
        if guest is None:
            raise NotFound(guest_id)
        return {"guest": guest.name, "nights": sum(one.nights for one in await self.repository.bookings_of(guest_id))}

    async def confirm(self, booking_id):
        booking = await self.repository.booking(booking_id)
        if booking is None:
            raise NotFound(booking_id)
        guest = self.repository.guest(booking.guest_id)
        return confirmation(guest, booking)
