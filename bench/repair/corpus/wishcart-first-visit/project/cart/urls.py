from django.urls import path

from cart import views

urlpatterns = [
    path("", views.show),
    path("add/<slug:sku>", views.add),
    path("remove/<slug:sku>", views.remove),
    path("badge", views.badge),
]
