from django.urls import path

from signup import views

urlpatterns = [path("runners/", views.runner), path("teams/", views.team)]
