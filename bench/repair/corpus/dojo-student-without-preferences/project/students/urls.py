from django.urls import path

from students import views

urlpatterns = [
    path("<int:pk>/preferences/", views.preferences),
    path("<int:pk>/card/", views.student_card),
]
