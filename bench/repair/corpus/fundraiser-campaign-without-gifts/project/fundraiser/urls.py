from django.urls import path

from campaigns import views

urlpatterns = [
    path("campaigns/<slug:slug>/", views.campaign_detail),
    path("donors/<str:email>/", views.donor_summary),
]
