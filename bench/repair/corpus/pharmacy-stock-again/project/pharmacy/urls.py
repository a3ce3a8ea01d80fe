from django.urls import path

from pharmacy.stock import views

urlpatterns = [path("shelf", views.set_shelf), path("minimum", views.set_minimum), path("drugs/<int:pzn>", views.show)]
