from django.urls import path

from shopimport import views

urlpatterns = [path("shops/<int:pk>/orders", views.place), path("shops/<int:pk>/import", views.take_over)]
