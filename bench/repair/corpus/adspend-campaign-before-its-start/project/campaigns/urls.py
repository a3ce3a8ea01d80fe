from django.urls import path

from . import views

urlpatterns = [
    path("", views.campaign_list, name="campaign-list"),
    path("<int:pk>/report/", views.report, name="campaign-report"),
]
