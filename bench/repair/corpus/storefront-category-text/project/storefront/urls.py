from django.urls import path

from storefront import views

urlpatterns = [path("products", views.products)]
