from django.urls import path

from quaysides.views import BerthView, BookingsView

urlpatterns = [
    path("berths/<slug:code>/", BerthView.as_view()),
    path("berths/<slug:code>/bookings/", BookingsView.as_view()),
]
