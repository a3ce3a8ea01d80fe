from django.urls import path

from marks import views

urlpatterns = [
    path("marks", views.create),
    path("marks/<int:number>", views.show),
    path("marks/<int:number>/rename", views.rename),
]
