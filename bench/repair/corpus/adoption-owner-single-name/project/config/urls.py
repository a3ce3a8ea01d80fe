from django.urls import path

from animals import views

urlpatterns = [
    path("animals/<int:pk>/certificate/", views.certificate),
    path("keepers/", views.keepers),
]
