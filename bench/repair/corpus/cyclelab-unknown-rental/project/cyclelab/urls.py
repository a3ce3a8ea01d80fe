from django.urls import path

from rentals import views

urlpatterns = [
    path("bikes/<slug:code>/", views.bike),
    path("rentals/", views.rent),
    path("rentals/<int:number>/return/", views.give_back),
]
