from django.urls import path

from foodbank import views

urlpatterns = [path("drives/", views.drives), path("drives/<int:pk>/", views.drive)]
