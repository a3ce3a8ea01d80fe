from django.contrib.auth.models import User
from django.test import TestCase

from space.machines.models import Booking, Machine


class BookingTests(TestCase):
    def setUp(self):
        Machine.objects.create(code="laser", title="Laser cutter")
        self.rik = User.objects.create_user("rik", password="x")

    def book(self, day="2025-05-05", code="laser"):
        return self.client.post(f"/machines/{code}/bookings", {"day": day})

    def test_machines(self):
        self.assertEqual(self.client.get("/machines").json()["machines"][0]["code"], "laser")

    def test_book(self):
        self.client.force_login(self.rik)
        self.assertEqual(self.book().status_code, 201)
        self.assertEqual(self.book().status_code, 409)
        self.assertEqual(self.book(day="tomorrow").status_code, 400)
        self.assertEqual(self.book(code="lathe").status_code, 404)

    def test_log_in_first(self):
        answer = self.book()
        self.assertEqual(answer.status_code, 401)
        self.assertEqual(answer.json(), {"error": "log in first"})

    def test_cancel(self):
        booking = Booking.objects.create(machine=Machine.objects.get(), member=self.rik, day="2025-06-01")
        self.assertEqual(self.client.post(f"/bookings/{booking.pk}/cancel").status_code, 401)
        self.client.force_login(User.objects.create_user("eve"))
        self.assertEqual(self.client.post(f"/bookings/{booking.pk}/cancel").status_code, 404)
        self.client.force_login(self.rik)
        self.assertEqual(self.client.post(f"/bookings/{booking.pk}/cancel").json(), {"cancelled": booking.pk})
