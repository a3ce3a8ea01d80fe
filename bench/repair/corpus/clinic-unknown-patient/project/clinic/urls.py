from django.urls import path

from clinic import views

urlpatterns = [
    path("patients/", views.patients),
    path("patients/<str:code>/", views.patient),
    path("patients/<str:code>/visits/", views.visits),
    path("doctors/<int:pk>/", views.doctor),
]
