from django.urls import path

from orderdesk import views

urlpatterns = [
    path("customers/<int:customer_id>/orders", views.orders),
    path("customers/<int:customer_id>/tickets", views.tickets),
]
