from django.urls import path

from workspace import views

urlpatterns = [
    path("me", views.me),
    path("notes", views.notes),
    path("notes/count", views.count),
    path("health", views.health),
]
