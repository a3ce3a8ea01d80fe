from django.urls import path

from members import views

urlpatterns = [
    path("join/", views.join, name="join"),
    path("members/<int:pk>/contact/", views.contact, name="contact"),
    path("members/<int:pk>/", views.show, name="member"),
]
