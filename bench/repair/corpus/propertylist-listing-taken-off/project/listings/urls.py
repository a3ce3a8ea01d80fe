from django.urls import path

from . import views

urlpatterns = [
    path("listings/", views.ListingIndex.as_view(), name="listing-index"),
    path("listings/<slug:slug>/", views.ListingDetail.as_view(), name="listing-detail"),
    path("listings/<slug:slug>/mortgage/", views.MortgageView.as_view(), name="listing-mortgage"),
    path("agents/<int:pk>/", views.AgentDetail.as_view(), name="agent-detail"),
]
