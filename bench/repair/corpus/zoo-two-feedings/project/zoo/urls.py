from django.urls import path

from feeding import views

urlpatterns = [
    path("animals/<slug:slug>/last-feeding", views.last_feeding),
    path("animals/<slug:slug>/last-weight", views.last_weight),
]
