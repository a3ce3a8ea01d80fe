from django.test import TestCase

from bookings.models import Booking


class BookingTests(TestCase):
    def book(self, **fields):
        given = {"name": "Choir", "day": "2026-06-01", "guests": "20", "projector": "on", **fields}
        return self.client.post("/bookings/", given)

    def test_booking(self):
        made = self.book().json()
        self.assertEqual((made["kitchen"], made["projector"], made["price"]), (False, True, 75))
        self.assertEqual(self.client.get("/bookings/%d/" % made["id"]).json(), made)

    def test_refusals(self):
        self.book()
        self.assertEqual(self.book().json(), {"error": "the hall is taken"})
        self.assertEqual(self.book(name=" ").status_code, 400)
        self.assertEqual(self.book(day="soon").status_code, 400)

    def test_form(self):
        self.assertContains(self.client.get("/bookings/?form"), 'name="projector"')

    def test_price(self):
        self.assertEqual(Booking(guests=80, kitchen=True).price(), 115)
