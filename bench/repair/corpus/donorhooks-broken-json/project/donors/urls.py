from django.urls import path

from donors import views

urlpatterns = [
    path("hooks/donations/", views.donation_hook),
    path("donors/<int:pk>/", views.donor),
    path("campaigns/", views.campaigns),
]
