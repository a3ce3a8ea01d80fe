from django.urls import path

from finds import views

urlpatterns = [
    path("trenches", views.trenches, name="trenches"),
    path("finds/labels", views.labels, name="labels"),
]
