from django.urls import path

from swimlanes import views

urlpatterns = [path("bookings", views.bookings), path("bookings/<int:number>/cancel", views.cancel)]
