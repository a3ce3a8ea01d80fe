from django.urls import path

from grants import views

urlpatterns = [path("calls/", views.calls), path("calls/next/", views.upcoming)]
