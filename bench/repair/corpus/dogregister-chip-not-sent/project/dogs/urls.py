from django.urls import path

from . import views

app_name = "dogs"
urlpatterns = [
    path("", views.index, name="index"),
    path("register", views.register, name="register"),
    path("transfer", views.transfer, name="transfer"),
    path("deregister", views.deregister, name="deregister"),
]
