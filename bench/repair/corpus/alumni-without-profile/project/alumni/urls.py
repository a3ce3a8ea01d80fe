from django.urls import path

from alumni.people import views

urlpatterns = [path("people", views.index), path("people/<int:pk>", views.show)]
