from django.urls import path

from space.machines import views

urlpatterns = [
    path("machines", views.machines),
    path("machines/<slug:code>/bookings", views.book),
    path("bookings/mine", views.my_bookings),
    path("bookings/<int:pk>/cancel", views.cancel),
]
