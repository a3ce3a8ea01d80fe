from django.urls import path

from abbey import views

urlpatterns = [path("hours", views.hours)]
