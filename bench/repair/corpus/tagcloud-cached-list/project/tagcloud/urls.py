from django.urls import path

from tagcloud import views

urlpatterns = [path("cloud/", views.cloud), path("cloud/<str:tag>/", views.one)]
