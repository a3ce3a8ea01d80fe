export interface Patient {
  id: string;
  firstName: string;
  lastName: string;
  bornOn: string;
}

export interface Appointment {
  patientId: string;
  startsAt: string;
  room: string;
}

const PATIENTS: Patient[] = [
  { id: 'p-12', firstName: 'Nora', lastName: 'Feld', bornOn: '1984-05-02' },
  { id: 'p-78', firstName: 'Samir', lastName: 'Aziz', bornOn: '1990-11-19' },
];

export class PatientRepository {
  private readonly appointments: Appointment[] = [
    { patientId: 'p-12', startsAt: '2026-02-10T09:20', room: 'B2' },
  ];

  async findById(id: string): Promise<Patient | null> {
    return PATIENTS.find((patient) => patient.id === id) ?? null;
  }

  async appointmentsOf(patientId: string): Promise<Appointment[]> {
    return this.appointments.filter((appointment) => appointment.patientId === patientId);
  }

  async addAppointment(appointment: Appointment): Promise<Appointment> {
    this.appointments.push(appointment);
    return appointment;
  }
}
