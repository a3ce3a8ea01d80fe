from django.urls import path

from passes import views

urlpatterns = [
    path("events", views.index),
    path("events/<slug:slug>/price", views.price),
]
