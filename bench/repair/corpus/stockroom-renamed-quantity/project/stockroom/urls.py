from django.urls import path

from stockroom import views

urlpatterns = [
    path("shelves/<str:label>/", views.shelf),
    path("items/<int:pk>/take/", views.take),
    path("reorder/", views.reorder),
]
