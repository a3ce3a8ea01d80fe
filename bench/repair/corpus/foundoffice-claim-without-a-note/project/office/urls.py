from django.urls import path

from found import views

urlpatterns = [
    path("items", views.items),
    path("items/<int:pk>/claims", views.claims),
]
