from django.urls import path

from biathlon import views

urlpatterns = [
    path("athletes/<int:pk>/", views.profile),
    path("athletes/<int:pk>/form/", views.form),
    path("nations/<str:code>/", views.nation),
]
