from django.urls import path

from weddings.rsvp import views

urlpatterns = [path("rsvp", views.rsvp), path("songs", views.song), path("guests", views.guests)]
