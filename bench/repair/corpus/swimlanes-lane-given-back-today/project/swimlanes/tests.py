from datetime import date, time

from django.test import TestCase
from django.utils import timezone

from swimlanes.models import Booking


class BookingTest(TestCase):
    def test_list(self):
        Booking.objects.create(lane=1, day=date(2030, 1, 2), starts=time(7), club="Seals")
        self.assertEqual(
            self.client.get("/bookings").json()["bookings"],
            [{"lane": 1, "day": "2030-01-02", "starts": "07:00", "club": "Seals", "cancelled": False}],
        )

    def test_cancelled_before(self):
        booking = Booking.objects.create(
            lane=1, day=date(2030, 1, 2), starts=time(7), club="Seals", cancelled_at=timezone.now()
        )
        self.assertEqual(self.client.post(f"/bookings/{booking.pk}/cancel").status_code, 409)
        self.assertEqual(self.client.post("/bookings/99/cancel").status_code, 404)
