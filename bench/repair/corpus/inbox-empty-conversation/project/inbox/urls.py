from django.urls import path

from inbox import views

urlpatterns = [
    path("", views.index, name="inbox"),
    path("<int:pk>/", views.detail, name="conversation"),
]
