from django.urls import path

from bookings import views

urlpatterns = [
    path("bookings/", views.bookings),
    path("bookings/<int:pk>/", views.booking),
]
