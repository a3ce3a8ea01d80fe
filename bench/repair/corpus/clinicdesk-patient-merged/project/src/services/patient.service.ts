import { NotFoundError } from '../errors';
import { type Appointment, type Patient, PatientRepository } from '../repositories/patient.repository';

export class PatientService {
  constructor(private readonly repository = new PatientRepository()) {}

  async details(id: string): Promise<Patient> {
    const patient = await this.repository.findById(id);
    if (!patient) throw new NotFoundError(`Patient ${id} not found`);
    return patient;
  }

  async appointments(id: string) {
    const patient = await this.repository.findById(id);
    const appointments = await this.repository.appointmentsOf(id);
    return {
      patient: `${patient.lastName}, ${patient.firstName}`,
      appointments: appointments.map(({ startsAt, room }) => ({ startsAt, room })),
    };
  }

  async book(id: string, startsAt: string, room: string): Promise<Appointment> {
    const patient = await this.details(id);
    return this.repository.addAppointment({ patientId: patient.id, startsAt, room });
  }
}
