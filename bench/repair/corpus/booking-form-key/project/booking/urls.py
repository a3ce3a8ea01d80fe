from django.urls import path

from booking.views import cancel, rooms, reserve

urlpatterns = [path("rooms", rooms), path("reserve", reserve), path("cancel", cancel)]
