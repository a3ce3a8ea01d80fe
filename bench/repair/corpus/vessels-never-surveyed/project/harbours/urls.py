from django.urls import path

from harbours.register import views

urlpatterns = [path("vessels", views.index), path("vessels/<int:pk>", views.show)]
