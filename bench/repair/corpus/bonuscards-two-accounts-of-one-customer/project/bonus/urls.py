from django.urls import path

from cards import views

urlpatterns = [path("points", views.points), path("cards/<int:number>", views.card)]
