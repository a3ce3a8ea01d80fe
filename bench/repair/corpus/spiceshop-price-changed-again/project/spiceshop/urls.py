from django.urls import path

from spiceshop import views

urlpatterns = [
    path("spices", views.spices),
    path("spices/<slug:slug>/price", views.price),
    path("spices/<slug:slug>/prices", views.history),
]
