from django.urls import path

from shelters.pets import views

urlpatterns = [path("pets", views.index)]
