from django.urls import path

from raffles import views

urlpatterns = [
    path("raffles/<int:raffle_id>/entries/", views.enter),
    path("raffles/<int:raffle_id>/newsletter/", views.newsletter),
]
