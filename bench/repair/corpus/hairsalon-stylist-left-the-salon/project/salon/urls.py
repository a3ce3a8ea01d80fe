from django.urls import path

from booking import views

urlpatterns = [
    path("services/", views.services),
    path("services/<int:pk>/", views.service),
    path("stylists/<slug:slug>/", views.stylist),
]
